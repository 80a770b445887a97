import type { DocNode } from '#app/authoring/blocks/block.ts'
import { idOf } from '#app/authoring/doc-node.ts'
import { textOf } from '#app/authoring/document.ts'
import { newId } from '#app/web/id.ts'
import { withinRate } from '#app/web/rates.server.ts'
import type { Db } from '#db/connection.ts'
import { isShown } from '../place.ts'
import { publishedPartOf } from '../step-parts.server.ts'
import { ownWalk } from '../walks.server.ts'

interface At {
  readonly learnerId: string
  readonly enrolmentId: string
  readonly stepId: string
}

/** A question under a block, as learners read it: never who asked. */
export interface ShownQuestion {
  readonly id: string
  readonly blockId: string
  readonly text: string
  readonly isOwn: boolean
  readonly answer: { readonly text: string; readonly by: string } | null
}

/** Questions to a lesson that this learner may read: answered and shown to all, or their own; oldest first. */
export function questionsUnder(
  db: Db,
  { learnerId, partId }: { learnerId: string; partId: string },
): Promise<readonly ShownQuestion[]> {
  return db
    .selectFrom('blockQuestion')
    .leftJoin('blockAnswer', 'blockAnswer.questionId', 'blockQuestion.id')
    .leftJoin('person', 'person.id', 'blockAnswer.answeredBy')
    .select(['blockQuestion.id', 'blockQuestion.blockId', 'blockQuestion.text', 'askedBy'])
    .select(['blockAnswer.text as answer', 'person.name as by'])
    .where('partId', '=', partId)
    .where('hiddenAt', 'is', null)
    .where(eb => eb.or([eb('shownAt', 'is not', null), eb('askedBy', '=', learnerId)]))
    .orderBy('blockQuestion.id')
    .limit(100)
    .execute()
    .then(rows =>
      rows.map(({ askedBy, answer, by, ...question }) => ({
        ...question,
        isOwn: askedBy === learnerId,
        answer: answer === null ? null : { text: answer, by: by ?? '' },
      })),
    )
}

/** The open lesson of a learner with the block they mean; null when there is no such lesson or block, or it is not theirs. */
export async function askedAbout(db: Db, at: At, blockId: string) {
  const own = await ownWalk(db, at.learnerId, at.enrolmentId)
  const stop = own?.place.stops.find(one => one.step.id === at.stepId)
  if (!own || own.withdrawnAt || !stop || !isShown(stop)) return null
  const part = await publishedPartOf(db, { enrolmentId: own.id, version: own.version, step: stop.step })
  if (part?.kind !== 'lesson') return null
  const doc = part.body as DocNode
  const block = blockId === '' ? doc : doc.content?.find(node => idOf(node) === blockId)
  if (!block) return null
  const { workId = '' } = stop.step.of as { workId?: string }
  return { workId, partId: part.id, title: stop.step.title, quote: blockId === '' ? '' : beginningOf(block) }
}

const beginningOf = (block: DocNode) => {
  const text = textOf(block).replace(/\s+/gu, ' ').trim()
  return text.length <= 300 ? text : `${text.slice(0, 299).trimEnd()}…`
}

export type AskedQuestion =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'absent' | 'tooMany' }

const mostAnHour = 5

/** Puts a question to the authors of a lesson. */
export async function askQuestion(
  db: Db,
  at: At,
  { blockId, text }: { blockId: string; text: string },
  now: Date,
): Promise<AskedQuestion> {
  const about = await askedAbout(db, at, blockId)
  if (!about) return { ok: false, reason: 'absent' }
  if (!(await withinRate(db, `question/${at.learnerId}`, mostAnHour, 3600, now)))
    return { ok: false, reason: 'tooMany' }
  const { workId, partId, quote } = about
  await db
    .insertInto('blockQuestion')
    .values({
      ...{ id: newId(), workId, partId, blockId, quote, text, askedBy: at.learnerId, askedAt: now },
      ...{ enrolmentId: at.enrolmentId, stepId: at.stepId },
    })
    .execute()
  return { ok: true }
}
