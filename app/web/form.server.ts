import type { z } from 'zod'
import { formWords } from './form-words.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words.tsx'

export type Parsed<T> =
  | { ok: true; value: T }
  | { ok: false; fields: Record<string, string>; values: Record<string, string> }

/**
 * Checks what a form or a JSON body says against `schema`. A name sent several times becomes a list; `tags[]` always is one.
 * On failure: one sentence per field in `language`, and what was typed (passwords left out), so that the page can keep it.
 */
export function parseBody<S extends z.ZodType>(
  body: FormData | object,
  schema: S,
  language: Language,
): Parsed<z.output<S>> {
  const raw = body instanceof FormData ? fromForm(body) : body
  const read = schema.safeParse(raw)
  if (read.success) return { ok: true, value: read.data }
  const fields: Record<string, string> = {}
  for (const issue of read.error.issues) fields[issue.path.join('.') || 'form'] ??= sentence(issue, language)
  return { ok: false, fields, values: body instanceof FormData ? typed(body) : {} }
}

function fromForm(form: FormData): Record<string, unknown> {
  const named = Map.groupBy(form, ([name]) => name)
  return Object.fromEntries(
    [...named].map(([name, fields]) => {
      const values = fields.map(([, value]) => value)
      return name.endsWith('[]')
        ? [name.slice(0, -2), values]
        : [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** What was typed, so that the page can keep it; never passwords. Of a list (`tags[]`) all values, between commas. */
export function typed(form: FormData): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !/password|formKey/i.test(name))
      kept[name] = name.endsWith('[]') && kept[name] ? `${kept[name]},${value}` : value
  return kept
}

function sentence(issue: z.core.$ZodIssue, language: Language): string {
  const say = wordsIn(formWords, language)
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'invalid_type')
    return say(issue.expected === 'int' ? 'noWhole' : issue.expected === 'number' ? 'noNumber' : 'required')
  if (issue.code === 'too_small') {
    if (issue.origin !== 'string' && issue.origin !== 'array')
      return say('tooSmall', { count: Number(issue.minimum) })
    return Number(issue.minimum) <= 1 ? say('required') : say('tooShort', { count: Number(issue.minimum) })
  }
  if (issue.code === 'too_big')
    return say(issue.origin === 'string' ? 'tooLong' : 'tooBig', { count: Number(issue.maximum) })
  if (issue.code === 'invalid_format')
    return say(issue.format === 'email' ? 'noEmail' : issue.format === 'date' ? 'noDate' : 'wrong')
  if (issue.code === 'invalid_value') return say('noChoice')
  return say('wrong')
}
