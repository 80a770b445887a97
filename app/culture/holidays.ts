import { z } from 'zod'
import { csvRows } from '#app/web/csv-rows.ts'
import { addDays, type Day, daysBetween, isDay } from '#app/web/day.ts'
import { isKeepableText } from '#app/web/keepable.ts'
import type { Holiday, Span } from './calendar.ts'

const day = z
  .string()
  .refine(isDay, 'noDay')
  .transform(text => text as Day)
const text = (most: number) => z.string().trim().min(1).max(most).refine(isKeepableText)
const span = z.object({ startedOn: day, endedOn: day }).refine(inOrder, 'notInOrder')

/** A year's holidays as they are imported; `ramadan` may be one span, several (a year can see two) or none. */
export const holidayList = z
  .object({
    year: z.number().int().min(2000).max(2100),
    source: text(200),
    ramadan: z
      .union([span, z.array(span)])
      .default([])
      .transform((spans): readonly Span[] => [spans].flat()),
    holidays: z
      .array(
        z.object({
          day,
          name: text(120),
          kind: z.enum(['national', 'joint', 'regional']),
          tentative: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(100),
  })
  .superRefine(({ year, holidays, ramadan }, context) => {
    const isOfYear = (day: Day) => day.startsWith(`${year}-`)
    if (!ramadan.every(({ startedOn, endedOn }) => isOfYear(startedOn) || isOfYear(endedOn)))
      context.addIssue({ code: 'custom', message: 'otherYear', path: ['ramadan'] })
    const seen = new Set<Day>()
    for (const [index, holiday] of holidays.entries()) {
      const path = ['holidays', index, 'day']
      if (!isOfYear(holiday.day)) context.addIssue({ code: 'custom', message: 'otherYear', path })
      if (seen.has(holiday.day)) context.addIssue({ code: 'custom', message: 'twice', path })
      seen.add(holiday.day)
    }
  })

export type HolidayList = z.output<typeof holidayList>

const faultReasons = [
  'noDay',
  'noKind',
  'noJson',
  'notInOrder',
  'otherYear',
  'twice',
  'malformed',
  'empty',
] as const

/** What is wrong and where: a line of CSV, a day, or a place in JSON. */
export interface HolidayFault {
  readonly reason: (typeof faultReasons)[number]
  readonly at: string
}

export type ReadHolidays =
  | { readonly ok: true; readonly list: HolidayList }
  | { readonly ok: false; readonly faults: readonly HolidayFault[] }

/**
 * Reads a list of holidays typed or exported elsewhere: JSON as in `content/holidays-2026.json`, or CSV with one
 * `day,kind,name` a line (`;` and tab work too; kind is national, joint or regional, libur nasional, cuti bersama or libur daerah, and `tentatif` behind it; `ramadan`
 * lines carry first and last day as `2027-02-08..2027-03-09`).
 */
export function readHolidays(text: string, year: number, source: string): ReadHolidays {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, faults: [{ reason: 'empty', at: '' }] }
  if (!trimmed.startsWith('{')) return readCsv(trimmed, year, source)
  const value = parsed(trimmed)
  if (value === undefined) return { ok: false, faults: [{ reason: 'noJson', at: '' }] }
  const stated = z.object({ year: z.number() }).safeParse(value).data?.year
  if (stated !== undefined && stated !== year)
    return { ok: false, faults: [{ reason: 'otherYear', at: String(stated) }] }
  return checked(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function checked(value: unknown): ReadHolidays {
  const read = holidayList.safeParse(value)
  if (read.success) return { ok: true, list: read.data }
  return { ok: false, faults: read.error.issues.map(issue => faultOf(issue, value)) }
}

function faultOf({ message, path }: z.core.$ZodIssue, value: unknown): HolidayFault {
  const reason = faultReasons.find(known => known === message) ?? 'malformed'
  const listed = z.object({ holidays: z.array(z.object({ day: z.string() })) }).safeParse(value).data
  const named = path[0] === 'holidays' ? listed?.holidays[Number(path[1])]?.day : undefined
  return { reason, at: named ?? path.join('.') }
}

const kinds = new Map([
  ['national', 'national'],
  ['nasional', 'national'],
  ['libur nasional', 'national'],
  ['joint', 'joint'],
  ['cuti bersama', 'joint'],
  ['regional', 'regional'],
  ['libur daerah', 'regional'],
])

const tentativeMark = /[\s(]*(tentatif|tentative)\)?$/i

function readCsv(text: string, year: number, source: string): ReadHolidays {
  const read = csvRows(text)
  if (!read.ok) return { ok: false, faults: [{ reason: 'malformed', at: String(read.line) }] }
  const holidays: unknown[] = []
  const ramadan: unknown[] = []
  const faults: HolidayFault[] = []
  for (const [index, { cells, line }] of read.rows.entries()) {
    const [first = '', second = '', ...rest] = cells
    const kind = second.toLowerCase().replace(tentativeMark, '')
    const tentative = tentativeMark.test(second) ? { tentative: true } : {}
    if (index === 0 && /^(day|date|tanggal|hari)$/i.test(first)) continue
    const [startedOn, endedOn] = first.split('..')
    if (kind === 'ramadan') ramadan.push({ startedOn, endedOn })
    else if (!isDay(first)) faults.push({ reason: 'noDay', at: String(line) })
    else if (!kinds.has(kind)) faults.push({ reason: 'noKind', at: String(line) })
    else
      holidays.push({
        day: first,
        kind: kinds.get(kind),
        name: rest.filter(Boolean).join(', '),
        ...tentative,
      })
  }
  return faults.length > 0 ? { ok: false, faults } : checked({ year, source, ramadan, holidays })
}

function inOrder({ startedOn, endedOn }: Span) {
  return daysBetween(startedOn, endedOn) >= 0 && daysBetween(startedOn, endedOn) <= 40
}

export interface HolidayChange {
  readonly added: readonly Holiday[]
  readonly changed: readonly Holiday[]
  readonly removed: readonly Holiday[]
  readonly same: number
}

/** What importing `next` would do to a year that now has `before`. */
export function changeOf(before: readonly Holiday[], next: readonly Holiday[]): HolidayChange {
  const old = new Map(before.map(holiday => [holiday.day, holiday]))
  const listed = new Set(next.map(({ day }) => day))
  const isSame = (holiday: Holiday) => {
    const known = old.get(holiday.day)
    return (
      known?.name === holiday.name &&
      known.kind === holiday.kind &&
      Boolean(known.tentative) === Boolean(holiday.tentative)
    )
  }
  return {
    added: next.filter(({ day }) => !old.has(day)),
    changed: next.filter(holiday => old.has(holiday.day) && !isSame(holiday)),
    removed: before.filter(({ day }) => !listed.has(day)),
    same: next.filter(isSame).length,
  }
}

/** The years whose holidays should be known on `today` but are not: this one, and the next from October on. */
export function yearsMissing(today: Day, known: readonly number[]): readonly number[] {
  const years = [today, addDays(today, 92)].map(day => Number(day.slice(0, 4)))
  return [...new Set(years)].filter(year => !known.includes(year))
}
