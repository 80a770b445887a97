import { z } from 'zod'
import { type Columns, columnKinds } from './columns.ts'

const place = z.union([z.literal(''), z.coerce.number().int().min(0).max(59)]).default('')

/** What an organiser says of a report: which column says what, and who those are whose name alone is known. */
export const reportForm = z
  .object({
    intent: z.enum(['check', 'carryOut', 'discard']),
    key: z.array(z.string().max(500)).max(5000).default([]),
    person: z
      .array(z.union([z.literal(''), z.uuid()]))
      .max(5000)
      .default([]),
  })
  .and(z.object(Object.fromEntries(columnKinds.map(kind => [`column_${kind}`, place]))))

type Sent = z.output<typeof reportForm>

/** The columns chosen, as far as the report has them. */
export function columnsIn(sent: Sent, count: number): Columns {
  const fields = sent as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    columnKinds.flatMap(kind => {
      const at = fields[`column_${kind}`]
      return typeof at === 'number' && at < count ? [[kind, at]] : []
    }),
  )
}

/** Whom each participant was taken for; nobody where they are left out. */
export const choicesIn = ({ key, person }: Sent): Readonly<Record<string, string>> =>
  Object.fromEntries(key.map((each, i) => [each, person[i] ?? '']))
