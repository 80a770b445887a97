import { isKeepableText } from './keepable.ts'

/** Answers 415 or 422: a body of a kind we do not take, or one that does not hold together. Nothing was done with it. */
const refused = (status: 415 | 422) => new Response(null, { status })

const deepest = 200
/** More than any form of ours has: a long check sends a few for every question. */
const mostFields = 5000

/** The fields of a form or the names of a JSON object, free of what the database cannot keep. Files go elsewhere. */
export async function fieldsOf(request: Request): Promise<FormData | Record<string, unknown>> {
  const type = request.headers.get('Content-Type')?.toLowerCase() ?? ''
  if (type === '') return new FormData()
  if (type.startsWith('application/json')) return asObject(await readJson(request))
  if (!/^application\/x-www-form-urlencoded\b/.test(type)) throw refused(415)
  return withoutZeros([...new URLSearchParams(await request.text())])
}

/** A JSON body; one that is broken, too deep, or that PostgreSQL could not keep is answered 422. */
export async function readJson(request: Request): Promise<unknown> {
  const value: unknown = await request.json().catch(() => {
    throw refused(422)
  })
  if (!isKeepable(value)) throw refused(422)
  return value
}

/** The same of all texts in a value; what nests deeper than `depth` is not looked through. */
export function isKeepable(value: unknown, depth = deepest): boolean {
  if (typeof value === 'string') return isKeepableText(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(([name, inner]) => isKeepableText(name) && isKeepable(inner, depth - 1))
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

function withoutZeros(fields: readonly [name: string, value: string][]): FormData {
  if (fields.length > mostFields) throw refused(422)
  const clean = new FormData()
  for (const [name, value] of fields) clean.append(name.replaceAll('\0', ''), value.replaceAll('\0', ''))
  return clean
}
