import type { Poll } from '#app/authoring/blocks/poll.tsx'
import type { Reflection } from '#app/authoring/blocks/reflection.tsx'
import { attrsOf, idOf, nodesOf } from '#app/authoring/doc-node.ts'
import type { Doc } from '#app/authoring/document.ts'
import { reflect, vote } from '#app/authoring/responses.server.ts'
import type { Db } from '#db/connection.ts'
import { type LessonAt, lessonAt } from './lesson-answers.server.ts'

interface Responded {
  readonly blockId: string
  readonly words: string
  readonly seen: number
  readonly choices: readonly string[]
}

export type Kept =
  | { readonly ok: true; readonly words?: string; readonly revision?: number }
  | { readonly ok: false; readonly reason: 'absent' | 'choose' }

/** Keeps what a learner gave in a block of a lesson they may read: words for themselves, or a vote. */
export async function respond(db: Db, at: LessonAt, responded: Responded, now: Date): Promise<Kept> {
  const lesson = await lessonAt(db, at)
  const block = lesson && [...nodesOf(lesson.part.body as Doc)].find(node => idOf(node) === responded.blockId)
  if (!lesson || !block) return { ok: false, reason: 'absent' }
  const { publicationId, id: partId } = lesson.part
  const where = { personId: at.learnerId, publicationId, partId, blockId: responded.blockId }
  if (block.type === 'reflection') {
    const { prompt } = attrsOf(block) as unknown as Reflection
    const { enrolmentId, stepId } = at
    const { words, seen } = responded
    const written = { words, seen, prompt, enrolmentId, stepId, lesson: lesson.stop.step.title }
    return { ok: true, ...(await reflect(db, where, written, now)) }
  }
  if (block.type !== 'poll') return { ok: false, reason: 'absent' }
  const { options, several } = attrsOf(block) as unknown as Poll
  const chosen = options.map(({ id }) => id).filter(id => responded.choices.includes(id))
  if (chosen.length === 0 || (chosen.length > 1 && !several)) return { ok: false, reason: 'choose' }
  await vote(db, where, chosen, now)
  return { ok: true }
}
