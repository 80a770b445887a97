import { type Check, checkFindings } from '#app/assessment/check.ts'
import type { DocumentFacts } from './blocks/block.ts'
import { type Doc, gapsIn, textOf } from './document.ts'
import type { Draft, PartToFreeze } from './freeze.ts'

/** Something to mend before publishing (an error keeps it from being published) or to think about (a warning). */
export interface WorkFinding {
  readonly level: 'error' | 'warning'
  /** Whose words say it: `work` those of authoring, `check` those of assessment, `block` those of the document, `facet` those of the kind of work. */
  readonly of: 'work' | 'check' | 'block' | 'facet'
  readonly says: string
  readonly partId?: string
  readonly partTitle?: string
  readonly blockId?: string
  /** Which question, counted from 1. */
  readonly number?: number
}

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
    ...parts.flatMap(part => partFindings(part, draft.kind === 'recording', facts)),
  ]
  return found.sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
}

function partFindings(part: PartToFreeze, mayBeEmpty: boolean, facts: DocumentFacts): readonly WorkFinding[] {
  const found =
    part.kind === 'check'
      ? findingsOfCheck(part.body as Check)
      : findingsOfLesson(part.body as Doc, mayBeEmpty, facts)
  return found.map(finding => ({ ...finding, partId: part.id, partTitle: part.title }))
}

const findingsOfCheck = (check: Check): WorkFinding[] =>
  checkFindings(check).map(({ level, says, number }) => ({
    level,
    of: 'check',
    says,
    ...(number && { number }),
  }))

function findingsOfLesson(doc: Doc, mayBeEmpty: boolean, facts: DocumentFacts): WorkFinding[] {
  const isEmpty = textOf(doc).trim() === '' && (doc.content ?? []).every(node => node.type === 'paragraph')
  const gaps = gapsIn(doc, facts).map(gap => ({ level: 'error', of: 'block', ...gap }) as const)
  return [...(isEmpty && !mayBeEmpty ? [error('lessonEmpty')] : []), ...gaps]
}
