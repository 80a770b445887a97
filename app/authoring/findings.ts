import { type Check, checkFindings } from '#app/assessment/check.ts'
import type { Values } from '#app/web/words.tsx'
import type { DocumentFacts } from './blocks/block.ts'
import { type Doc, gapsIn, textOf } from './document.ts'
import type { Draft, PartToFreeze } from './freeze.ts'
import type { Reading, Severity } from './quality/remark.ts'
import { remarksOn, severities } from './quality/rules.ts'

/** Something to mend before publishing, to think about, or to make easier to read. */
export interface WorkFinding {
  readonly level: Severity
  /** Whose words say it: `work` those of authoring, `check` those of assessment, `block` those of the document, `quality` those of its quality, `facet` those of the kind of work. */
  readonly of: 'work' | 'check' | 'block' | 'quality' | 'facet'
  readonly says: string
  readonly values?: Values
  /** How often it is so in this part; the block is the first of them. */
  readonly count?: number
  readonly partId?: string
  readonly partTitle?: string
  readonly blockId?: string
  /** Which question, counted from 1. */
  readonly number?: number
}

/** The gravest first. */
export const bySeverity = (a: WorkFinding, b: WorkFinding) =>
  severities.indexOf(a.level) - severities.indexOf(b.level)

const error = (says: string): WorkFinding => ({ level: 'error', of: 'work', says })
const warning = (says: string): WorkFinding => ({ level: 'warning', of: 'work', says })

/** What an author should know before publishing, errors first. */
export function findingsOf(draft: Omit<Draft, 'facet'>, facts: DocumentFacts): readonly WorkFinding[] {
  const parts = draft.modules.flatMap(module => module.parts)
  const found = [
    ...(parts.length === 0 ? [error('nothingToLearn')] : []),
    ...(draft.summary.trim() === '' ? [error('summaryMissing')] : []),
    ...(draft.competencies.length === 0 ? [warning('competencyMissing')] : []),
    ...(draft.modules.some(module => module.parts.length === 0) ? [warning('moduleEmpty')] : []),
    ...(draft.kind === 'course' && parts.length > 0 && !parts.some(part => part.kind === 'check')
      ? [warning('checkMissing')]
      : []),
    ...parts.flatMap(part => partFindings(part, draft, facts)),
    ...translationFindings(parts, draft),
  ]
  return found.sort(bySeverity)
}

/** Once a course is being translated: what of each part learners of the other language would read in the original. */
function translationFindings(
  parts: readonly PartToFreeze[],
  { translations, ownTranslation }: Pick<Draft, 'translations' | 'ownTranslation'>,
): readonly WorkFinding[] {
  const { names, titles, untranslated } = ownTranslation
  const isNamed = Object.keys(names).length > 0
  if (translations.length === 0 && !isNamed && Object.keys(titles).length === 0) return []
  const missing = untranslated.length
  const own: WorkFinding = isNamed
    ? { ...warning('translationMissing'), values: { count: missing } }
    : { ...warning('translationNone'), level: 'advice' }
  const inParts = parts.flatMap(({ id, title }): WorkFinding[] => {
    const count = translations.find(({ partId }) => partId === id)?.untranslated.length
    if (count === 0) return []
    const where = { of: 'work', partId: id, partTitle: title } as const
    return count === undefined
      ? [{ ...where, level: 'advice', says: 'translationNone' }]
      : [{ ...where, level: 'warning', says: 'translationMissing', values: { count } }]
  })
  return [...(missing > 0 ? [own] : []), ...inParts]
}

function partFindings(
  part: PartToFreeze,
  { kind, language }: Omit<Draft, 'facet' | 'translations'>,
  facts: DocumentFacts,
): readonly WorkFinding[] {
  const found =
    part.kind === 'check'
      ? findingsOfCheck(part.body as Check)
      : findingsOfLesson({ doc: part.body as Doc, facts, language }, kind === 'recording')
  return found.map(finding => ({ ...finding, partId: part.id, partTitle: part.title }))
}

const findingsOfCheck = (check: Check): WorkFinding[] =>
  checkFindings(check).map(({ level, says, number }) => ({
    level,
    of: 'check',
    says,
    ...(number && { number }),
  }))

function findingsOfLesson(reading: Reading, mayBeEmpty: boolean): WorkFinding[] {
  const { doc, facts } = reading
  const isEmpty = textOf(doc).trim() === '' && (doc.content ?? []).every(node => node.type === 'paragraph')
  const gaps = gapsIn(doc, facts).map(gap => ({ level: 'error', of: 'block', ...gap }) as const)
  return [...(isEmpty && !mayBeEmpty ? [error('lessonEmpty')] : []), ...gaps, ...remarksOnce(reading)]
}

/** What is said of a lesson several times, said once, at its first place. */
function remarksOnce(reading: Reading): WorkFinding[] {
  const remarks = remarksOn(reading)
  return [...new Set(remarks.map(({ says }) => says))].flatMap(saying => {
    const alike = remarks.filter(({ says }) => says === saying)
    return alike
      .slice(0, 1)
      .map(({ mend: _, ...first }) => ({ of: 'quality', ...first, count: alike.length }))
  })
}
