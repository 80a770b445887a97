import type { Poll } from '#app/authoring/blocks/poll.tsx'
import type { Reflection } from '#app/authoring/blocks/reflection.tsx'
import { attrsOf, idOf, nodesOf } from '#app/authoring/doc-node.ts'
import type { Doc } from '#app/authoring/document.ts'
import type { PublishedPart } from '#app/authoring/publications.server.ts'
import { reflect, vote } from '#app/authoring/responses.server.ts'
import type { Db } from '#db/connection.ts'
import { type LessonAt, lessonAt } from './lesson-answers.server.ts'
import { stepKind } from './steps/registry.ts'
import { finishStep } from './steps.server.ts'

export interface Responded {
  readonly blockId: string
  readonly words: string
  readonly seen: number
  readonly choices: readonly string[]
}

export type Kept =
  | { readonly ok: true; readonly words?: string; readonly revision?: number }
  | { readonly ok: false; readonly reason: 'absent' | 'choose' | 'tooLong' }

/** Keeps what a learner gave in a block of a lesson they may read. */
export async function respond(db: Db, at: LessonAt, responded: Responded, now: Date): Promise<Kept> {
  const lesson = await lessonAt(db, at)
  if (!lesson) return { ok: false, reason: 'absent' }
  const { enrolmentId, stepId, learnerId: personId } = at
  const { step } = lesson.stop
  const place = { ...{ personId, enrolmentId, stepId }, title: step.title }
  const kept = await respondIn(db, lesson.part, place, responded, now)
  if (kept.ok && stepKind(step.kind).endsWithAnswers) await finishStep(db, at, now)
  return kept
}

interface Place {
  readonly personId: string
  /** What the part is called where it is met. */
  readonly title: string
  /** Null where it is met outside a walk, as `stepId`. */
  readonly enrolmentId: string | null
  readonly stepId: string | null
}

/** Keeps what a person gave in a block of a published part that they may read: words for themselves, or a vote. */
export async function respondIn(
  db: Db,
  { publicationId, id: partId, body }: Pick<PublishedPart, 'publicationId' | 'id' | 'body'>,
  { personId, title, enrolmentId, stepId }: Place,
  responded: Responded,
  now: Date,
): Promise<Kept> {
  const block = [...nodesOf(body as Doc)].find(node => idOf(node) === responded.blockId)
  if (!block) return { ok: false, reason: 'absent' }
  const where = { personId, publicationId, partId, blockId: responded.blockId }
  if (block.type === 'reflection') {
    const { prompt } = attrsOf(block) as unknown as Reflection
    const { words, seen } = responded
    const written = { words, seen, prompt, enrolmentId, stepId, lesson: title }
    const kept = await reflect(db, where, written, now)
    return kept ? { ok: true, ...kept } : { ok: false, reason: 'tooLong' }
  }
  if (block.type !== 'poll') return { ok: false, reason: 'absent' }
  const { options, several } = attrsOf(block) as unknown as Poll
  const chosen = options.map(({ id }) => id).filter(id => responded.choices.includes(id))
  if (chosen.length === 0 || (chosen.length > 1 && !several)) return { ok: false, reason: 'choose' }
  await vote(db, where, chosen, now)
  return { ok: true }
}
