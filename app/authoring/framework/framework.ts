import { csvRows } from '#app/web/csv-rows.ts'
import type { Language } from '#app/web/language.ts'
import type { Competency, CompetencyLevel } from '../competency.ts'

type Both = Readonly<Record<Language, string>>

/** What is wrong with a list of competencies, and in which line; `what` is what stands there. */
export interface FrameworkFault {
  readonly line: number
  readonly reason:
    | 'empty'
    | 'malformed'
    | 'noCode'
    | 'noName'
    | 'otherName'
    | 'noLevel'
    | 'twice'
    | 'noDescription'
    | 'tooLong'
    | 'levelsMissing'
    | 'tooMany'
  readonly what: string
}

export type ReadFramework =
  | { readonly ok: true; readonly competencies: readonly Competency[] }
  | { readonly ok: false; readonly faults: readonly FrameworkFault[] }

/** The levels of the regulation. */
export const levels = [1, 2, 3, 4, 5] as const
const mostCompetencies = 60
const longestName = 120
const longestDescription = 600
const code = /^[a-z][a-z0-9_-]{0,63}$/

/** The columns of the list, in their order; the English ones may be left empty, and are then said in Indonesian. */
export const columns = ['code', 'name_id', 'name_en', 'level', 'description_id', 'description_en'] as const

interface Begun {
  readonly line: number
  readonly name: Both
  readonly levels: Map<number, CompetencyLevel>
}

/** Reads competencies from CSV, one level of one a line: comma, semicolon or tab, with or without a heading. Every competency has five levels. */
export function readFramework(text: string): ReadFramework {
  const read = csvRows(text.trim())
  if (!read.ok) return { ok: false, faults: [{ line: read.line, reason: 'malformed', what: '' }] }
  const begun = new Map<string, Begun>()
  const faults: FrameworkFault[] = []
  for (const [index, { cells: written, line }] of read.rows.entries()) {
    const cells = written.map(harmless)
    if (index === 0 && /^(code|kode)$/i.test(cells[0] ?? '')) continue
    const fault = taken(begun, cells, line)
    if (fault) faults.push({ line, ...fault })
  }
  for (const [slug, { line, levels: known }] of begun) {
    const missing = levels.filter(level => !known.has(level))
    if (missing.length > 0 && !faults.some(fault => fault.what.split(' ')[0] === slug))
      faults.push({ line, reason: 'levelsMissing', what: `${slug} ${missing.join(', ')}` })
  }
  if (begun.size > mostCompetencies)
    faults.push({ line: 0, reason: 'tooMany', what: String(mostCompetencies) })
  if (begun.size === 0 && faults.length === 0) faults.push({ line: 0, reason: 'empty', what: '' })
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
  const competencies = [...begun].map(([slug, { name, levels: known }]) => ({
    ...{ slug, name },
    levels: levels.flatMap(level => known.get(level) ?? []),
  }))
  return { ok: true, competencies }
}

/** A cell without the mark that keeps a spreadsheet from taking it for a formula. */
const harmless = (cell: string) => cell.replace(/^'(?=[=+@-])/, '')

/** Takes a line in; what is wrong with it otherwise. */
function taken(
  begun: Map<string, Begun>,
  [slug = '', nameId = '', nameEn = '', written = '', saidId = '', saidEn = '']: readonly string[],
  line: number,
): Omit<FrameworkFault, 'line'> | null {
  const level = Number(written)
  if (!code.test(slug) || slug in {}) return { reason: 'noCode', what: slug }
  if (!nameId) return { reason: 'noName', what: slug }
  if (!levels.some(one => one === level) || written === '')
    return { reason: 'noLevel', what: `${slug} ${written}`.trim() }
  if (!saidId) return { reason: 'noDescription', what: `${slug} ${level}` }
  if ([nameId, nameEn].some(name => name.length > longestName)) return { reason: 'tooLong', what: slug }
  if ([saidId, saidEn].some(said => said.length > longestDescription))
    return { reason: 'tooLong', what: `${slug} ${level}` }
  const name = { id: nameId, en: nameEn || nameId }
  const known = begun.get(slug) ?? { line, name, levels: new Map<number, CompetencyLevel>() }
  begun.set(slug, known)
  if (!same(known.name, name)) return { reason: 'otherName', what: `${slug} ${nameId}` }
  if (known.levels.has(level)) return { reason: 'twice', what: `${slug} ${level}` }
  known.levels.set(level, { level, title: { id: saidId, en: saidEn || saidId } })
  return null
}

const same = (a: Both, b: Both) => a.id === b.id && a.en === b.en

/** What a list would change; competencies by their codes. */
export interface FrameworkChange {
  readonly added: readonly Competency[]
  readonly removed: readonly Competency[]
  readonly renamed: readonly { readonly slug: string; readonly from: Both; readonly to: Both }[]
  /** Competencies whose levels say something else, and which of them. */
  readonly reworded: readonly { readonly competency: Competency; readonly levels: readonly number[] }[]
  /** How many stay as they are. */
  readonly same: number
}

export function changeOf(before: readonly Competency[], next: readonly Competency[]): FrameworkChange {
  const old = new Map(before.map(one => [one.slug, one]))
  const listed = new Set(next.map(({ slug }) => slug))
  const both = next.flatMap(one => {
    const was = old.get(one.slug)
    return was ? [{ was, one, levels: rewordedIn(was, one) }] : []
  })
  const renamed = both.filter(({ was, one }) => !same(was.name, one.name))
  const reworded = both.filter(pair => pair.levels.length > 0)
  return {
    added: next.filter(({ slug }) => !old.has(slug)),
    removed: before.filter(({ slug }) => !listed.has(slug)),
    renamed: renamed.map(({ was, one }) => ({ slug: one.slug, from: was.name, to: one.name })),
    reworded: reworded.map(pair => ({ competency: pair.one, levels: pair.levels })),
    same: both.filter(pair => !renamed.includes(pair) && !reworded.includes(pair)).length,
  }
}

const rewordedIn = (was: Competency, one: Competency): readonly number[] =>
  one.levels.flatMap(({ level, title }) => {
    const before = was.levels.find(each => each.level === level)
    return before && same(before.title, title) ? [] : [level]
  })

/** The rows of a list that reads back to the same competencies, heading first. */
export const rowsOf = (competencies: readonly Competency[]): readonly (readonly string[])[] => [
  columns,
  ...competencies.flatMap(({ slug, name, levels: own }) =>
    own.map(({ level, title }) => [slug, name.id, name.en, String(level), title.id, title.en]),
  ),
]
