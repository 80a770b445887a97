import { createHash } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { fieldsOf } from '#app/web/body.server.ts'
import { now as clock } from '#app/web/clock.server.ts'
import { languageCookie } from '#app/web/cookies.server.ts'
import { parseBody, typed } from '#app/web/form.server.ts'
import { isKeepableText } from '#app/web/keepable.ts'
import { type Language, languageFor } from '#app/web/language.ts'
import { type Db, db, inTransaction } from '#db/connection.ts'
import { has, type Person, type Role } from './person.ts'
import { type Session, sessionOf } from './sessions.server.ts'

/** Who may come in; of several roles one is enough. What they then see is up to the scope of each query. */
export type Access = 'anyone' | 'signedIn' | Role | readonly Role[]

declare module '@remix-run/node' {
  interface AppLoadContext {
    readonly nonce?: string
    readonly address?: string
    session?: Promise<Session | null>
  }
}

type Visitor<A extends Access> = A extends 'anyone' ? Person | null : Person

export interface Visit<A extends Access> {
  readonly person: Visitor<A>
  readonly sessionId: string | null
  readonly params: Readonly<Record<string, string | undefined>>
  readonly request: Request
  readonly url: URL
  readonly language: Language
  readonly address: string
  readonly now: Date
}

type Posted<A extends Access, S extends z.ZodType> = Visit<A> & {
  readonly form: z.output<S>
  readonly db: Db
}

/** An expected "no": the page shows it beside the form; everything done in the transaction is undone. */
export interface Refusal {
  readonly ok: false
  readonly reason: string
  readonly status: number
  /** A sentence per field, where the form as such was right. */
  readonly fields?: Readonly<Record<string, string>>
}

export const refuse = (reason: string, status = 409): Refusal => ({ ok: false, reason, status })

/** A field that fits its shape but not the rules. */
export const refuseField = (name: string, sentence: string): Refusal => ({
  ok: false,
  reason: 'field',
  status: 422,
  fields: { [name]: sentence },
})

/** Absent, or not theirs: the same answer for both. */
export function notFound(): never {
  throw new Response(null, { status: 404 })
}

/** A page's loader behind its gate. */
export function page<A extends Access, T>(access: A, load: (visit: Visit<A>) => Promise<T>) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => load(await visitOf(access, args))
  return Object.assign(loader, { access })
}

/** A resource (file, export, JSON) behind its gate: what `answer` returns goes out as it is. Bodies are read by `answer`. */
export function endpoint<A extends Access>(access: A, answer: (visit: Visit<A>) => Promise<Response>) {
  const handler = async (args: LoaderFunctionArgs | ActionFunctionArgs) => answer(await visitOf(access, args))
  return Object.assign(handler, { access })
}

/**
 * A form's or JSON body's action behind its gate, in one transaction. A body that does not fit is answered 422 with a sentence
 * per field; a refusal undoes everything. A `formKey` makes it count once: the same key and body get the first answer again
 * (also when sent at the same time), the same key with another body is refused.
 */
export const mutation = <A extends Access, S extends z.ZodType, T>(
  access: A,
  schema: S,
  act: (visit: Posted<A, S>) => Promise<T | Refusal | Response>,
) => mutationAfter(access, schema, async () => undefined, act)

/**
 * The same, with something ahead of the transaction: what `before` writes stays even when the rest is undone, such as
 * counted tries; what it finds is handed on as `found`, and its refusal ends it.
 */
export function mutationAfter<A extends Access, S extends z.ZodType, F, T>(
  access: A,
  schema: S,
  before: (visit: Posted<A, S>) => Promise<F | Refusal>,
  act: (visit: Posted<A, S> & { found: F }) => Promise<T | Refusal | Response>,
) {
  const action = async (args: ActionFunctionArgs) => {
    const visit = await visitOf(access, args)
    const body = await bodyOf(args.request)
    const parsed = parseBody(body.fields, schema, visit.language)
    if (!parsed.ok) return data({ fields: parsed.fields, values: parsed.values }, { status: 422 })
    const posted = { ...visit, form: parsed.value }
    const found = await before({ ...posted, db })
    const outcome = isRefusal(found)
      ? found
      : await undoneWhenRefused(trx => once(trx, visit, body, () => act({ ...posted, db: trx, found })))
    if (!isRefusal(outcome)) return outcome
    const { reason, status, fields } = outcome
    const values = body.fields instanceof FormData ? typed(body.fields) : {}
    return data({ ok: false as const, ...(fields ? { fields } : { reason }), values }, { status })
  }
  return Object.assign(action, { access, needsPage: true as const })
}

/**
 * A mutation at an address without a page of its own. Its answers go out as JSON with their status, which Remix would drop
 * there: what was refused would look like done.
 */
export function resource<A extends Access>(action: {
  (args: ActionFunctionArgs): Promise<unknown>
  readonly access: A
}) {
  const handler = async (args: ActionFunctionArgs) => {
    const answer = await action(args)
    if (answer instanceof Response) return answer
    return isData(answer) ? Response.json(answer.data, answer.init ?? {}) : Response.json(answer ?? null)
  }
  return Object.assign(handler, { access: action.access })
}

const isData = (answer: unknown): answer is ReturnType<typeof data> =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit'

async function visitOf<A extends Access>(
  access: A,
  { request, params, context }: LoaderFunctionArgs,
): Promise<Visit<A>> {
  const now = clock()
  context.session ??= sessionOf(db, request, now)
  const session = await context.session
  const person = session?.person ?? null
  const url = new URL(request.url)
  if (access !== 'anyone' && !person)
    throw redirect(`/sign-in?redirectTo=${encodeURIComponent(url.pathname + url.search)}`)
  if (!mayEnter(person, access) || !Object.values(params).every(text => isKeepableText(text ?? '')))
    notFound()
  url.search = url.search.replaceAll('%00', '')
  return {
    person: person as Visitor<A>,
    sessionId: session?.id ?? null,
    params,
    request,
    url,
    language: languageFor(
      person?.language ?? null,
      await languageCookie.parse(request.headers.get('Cookie')),
      request.headers.get('Accept-Language'),
    ),
    address: context.address ?? '',
    now,
  }
}

function mayEnter(person: Person | null, access: Access): boolean {
  if (access === 'anyone') return true
  if (!person) return false
  if (access === 'signedIn') return true
  const roles: readonly Role[] = typeof access === 'string' ? [access] : access
  return roles.some(role => has(person, role))
}

interface Body {
  readonly fields: FormData | Record<string, unknown>
  readonly key: string | null
  readonly digest: string
}

async function bodyOf(request: Request): Promise<Body> {
  const fields = await fieldsOf(request)
  const key = fields instanceof FormData ? fields.get('formKey') : fields.formKey
  const content = fields instanceof FormData ? [...fields] : fields
  const digest = createHash('sha256')
    .update(`${new URL(request.url).pathname}\n${JSON.stringify(content)}`)
    .digest('hex')
  return { fields, key: typeof key === 'string' && key !== '' ? key.slice(0, 200) : null, digest }
}

/** Carries out `act` unless this person's key was seen; then its answer is given again. */
async function once<T>(
  trx: Db,
  visit: Visit<Access>,
  { key, digest }: Body,
  act: () => Promise<T | Refusal | Response>,
) {
  const personId = visit.person?.id
  if (!key || !personId) return act()
  const first = await trx
    .insertInto('idempotency')
    .values({ personId, key, digest, createdAt: visit.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!first) return answeredBefore(trx, personId, key, digest)
  const outcome = await act()
  if (!isRefusal(outcome)) {
    await trx
      .updateTable('idempotency')
      .set({ answer: JSON.stringify(await toAnswer(outcome)) })
      .where('personId', '=', personId)
      .where('key', '=', key)
      .execute()
  }
  return outcome
}

async function answeredBefore(trx: Db, personId: string, key: string, digest: string) {
  const known = await trx
    .selectFrom('idempotency')
    .select(['digest', 'answer'])
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (known.digest !== digest) return refuse('sentBefore', 422)
  const answer = known.answer as unknown as Answer
  return 'location' in answer ? redirect(answer.location) : (answer.value as never)
}

type Answer = { location: string } | { value: unknown }

async function toAnswer(outcome: unknown): Promise<Answer> {
  if (!(outcome instanceof Response)) return { value: outcome ?? null }
  const location = outcome.headers.get('Location')
  return location ? { location } : { value: await outcome.clone().json() }
}

const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' &&
  outcome !== null &&
  'ok' in outcome &&
  outcome.ok === false &&
  'reason' in outcome &&
  'status' in outcome

class Undo extends Error {
  constructor(readonly outcome: unknown) {
    super('refused')
  }
}

/** Whether an answer refuses: by its reason, or with more to say, by the status it goes out with. */
const refuses = (outcome: unknown): boolean =>
  isRefusal(outcome) || (isData(outcome) && (outcome.init?.status ?? 200) >= 400)

/** Runs `act` in a transaction that a refusal rolls back, so that what is mended can be sent again. */
async function undoneWhenRefused<T>(act: (trx: Db) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(async trx => {
      const outcome = await act(trx)
      if (refuses(outcome)) throw new Undo(outcome)
      return outcome
    })
  } catch (fault) {
    if (fault instanceof Undo) return fault.outcome as T
    throw fault
  }
}
