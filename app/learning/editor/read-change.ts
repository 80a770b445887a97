import { type Change, changeSchema } from '../change.ts'

/** The change that a form says; null when it does not say a whole one. */
export function readChange(form: FormData): Change | null {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys()))
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = form.getAll(name)
    else fields[name] = form.get(name)
  const read = changeSchema.safeParse(fields)
  return read.success ? read.data : null
}
