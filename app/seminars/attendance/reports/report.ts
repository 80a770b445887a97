import { CsvError, parse } from 'csv-parse/sync'
import { isDay } from '#app/web/day.ts'
import type { ColumnKind, Columns } from './columns.ts'

export interface Report {
  readonly header: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

export type ReportFault = 'empty' | 'notText' | 'malformed' | 'tooMany' | 'noColumns'

const most = { lines: 5000, columns: 60, cell: 500 }

/** The text of a file as meetings write it: UTF-8 or UTF-16, with or without its mark. Null for what is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  try {
    const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', {
      fatal: true,
    }).decode(bytes)
    // Of control characters only tab, line feed and return are text.
    return /[^\P{Cc}\t\n\r\f\v\x80-\x9f]/u.test(text) ? null : text
  } catch {
    return null
  }
}

const known: Readonly<Record<ColumnKind, RegExp>> = {
  email: /e-?mail|surel|\bupn\b/i,
  nip: /^nip\b|nomor induk|employee (id|number)/i,
  joined: /join|masuk|bergabung|arriv/i,
  left: /leave|left|keluar|depart/i,
  minutes: /duration|durasi|minutes|menit|lama/i,
  name: /name|nama|participant|peserta/i,
}

/** Which column seems to say what, by its name; each column says one thing. */
export function guessed(header: readonly string[]): Columns {
  const columns: Partial<Record<ColumnKind, number>> = {}
  for (const [at, title] of header.entries()) {
    const kind = (Object.keys(known) as ColumnKind[]).find(
      each => columns[each] === undefined && known[each].test(title),
    )
    if (kind) columns[kind] = at
  }
  return columns
}

/**
 * Reads a meeting's report: separated by commas, semicolons or tabs, with or without lines before its header. Rows end where
 * another part of the report begins.
 */
export function readReport(text: string): { ok: true; report: Report } | { ok: false; reason: ReportFault } {
  const rows = rowsOf(text)
  if (!Array.isArray(rows)) return { ok: false, reason: rows }
  const scores = rows.slice(0, 40).map(row => Object.keys(guessed(row)).length)
  const best = Math.max(0, ...scores)
  const at = best >= 2 ? scores.indexOf(best) : 0
  const header = (rows[at] ?? []).slice(0, most.columns)
  if (header.length < 2 && best === 0) return { ok: false, reason: rows.length === 0 ? 'empty' : 'noColumns' }
  const after = rows.slice(at + 1)
  const isPart = (row: readonly string[]) => header.length > 2 && row.filter(Boolean).length < 2
  const end = after.findIndex(isPart)
  const lines = (end < 0 ? after : after.slice(0, end)).map(row =>
    header.map((_, i) => (row[i] ?? '').slice(0, most.cell)),
  )
  if (lines.length === 0) return { ok: false, reason: 'empty' }
  return lines.length > most.lines
    ? { ok: false, reason: 'tooMany' }
    : { ok: true, report: { header, lines } }
}

function rowsOf(text: string): string[][] | ReportFault {
  const beginning = text.slice(0, 5000)
  const count = (sign: string) => beginning.split(sign).length
  const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ','
  try {
    return parse(text, {
      ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, trim: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
      ...{ max_record_size: 50_000, to: most.lines + 100 },
    })
  } catch (fault) {
    if (fault instanceof CsvError) return 'malformed'
    throw fault
  }
}

/** Minutes as reports write a length: `75`, `75,5`, `1:15:00`, `1h 15m 3s`, `1 j 15 mnt`. Null for anything else. */
export function minutesIn(text: string): number | null {
  const plain = text.trim().toLowerCase()
  if (/^\d{1,5}([.,]\d+)?$/.test(plain)) return Math.round(Number(plain.replace(',', '.')))
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(plain)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Math.round(Number(clock[3]) / 60)
  const spoken =
    /^(?:(\d{1,3})\s*(?:h|hr|hrs|hours?|j|jam)\b\.?\s*)?(?:(\d{1,4})\s*(?:m|min|mins|minutes?|mnt|menit)\b\.?\s*)?(?:(\d{1,4})\s*(?:s|sec|secs|seconds?|d|dtk|detik)\b\.?)?$/
  const parts = spoken.exec(plain)
  if (!parts || plain === '') return null
  const [, hours = 0, minutes = 0, seconds = 0] = parts
  return Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds) / 60)
}

/** Minutes since midnight of the time of day in a text, such as `26/11/2026 09.05.10` or `9:05 PM`. */
export function timeOfDayIn(text: string): number | null {
  const found =
    /(?:^|[\sT,])(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?(?:$|[\sZ+,])/i.exec(
      text.trim(),
    )
  if (!found) return null
  const [, hour = '', minute = '', half] = found
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour)
  return hours < 24 && Number(minute) < 60 ? hours * 60 + Number(minute) : null
}

/** What days a text may mean, as ISO days: meetings write `3/11/2026` for either month. Empty where it names none. */
export function daysIn(text: string): readonly string[] {
  const [, first, second, third] =
    /(?:^|\D)(\d{1,4})[-/.](\d{1,2})[-/.](\d{4}|(?<=[-/])\d{2})(?!\d)/.exec(text) ?? []
  if (!first || !second || !third) return []
  const iso = (year: string, month: string, day: string) =>
    `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read =
    first.length === 4 ? [iso(first, second, third)] : [iso(third, second, first), iso(third, first, second)]
  return [...new Set(read)].filter(isDay)
}

/** The day that a report names, in its own words, where it never names the session's; null otherwise. */
export function otherDay({ lines }: Pick<Report, 'lines'>, columns: Columns, day: string): string | null {
  const cells = lines.flatMap(line =>
    (['joined', 'left'] as const).map(kind => line[columns[kind] ?? -1] ?? ''),
  )
  const dated = cells.filter(cell => daysIn(cell).length > 0)
  return dated.some(cell => daysIn(cell).includes(day)) ? null : (dated[0] ?? null)
}
