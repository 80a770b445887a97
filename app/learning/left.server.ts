import { type Doc, questionsIn } from '#app/authoring/document.ts'
import { pollsIn, votedIn } from '#app/authoring/responses.server.ts'
import type { Db } from '#db/connection.ts'
import type { OnWalk } from './on-walk.ts'
import { practisedIn } from './practised.server.ts'
import { packAt } from './reviews/step-pack.server.ts'
import { publishedPartOf } from './step-parts.server.ts'

/** What a step still asks of its learner. */
export interface Left {
  readonly asks: number
  /** The lesson that it asks in; null for none. */
  readonly partId: string | null
}

type Leaving = (db: Db, on: OnWalk, now: Date) => Promise<Left | null>

const inLesson =
  (unanswered: (db: Db, on: OnWalk, partId: string, body: Doc) => Promise<number>): Leaving =>
  async (db, on) => {
    const { enrolmentId, version, stop } = on
    const part = await publishedPartOf(db, { enrolmentId, version, step: stop.step })
    return part && { partId: part.id, asks: await unanswered(db, on, part.id, part.body as Doc) }
  }

const byKind: Readonly<Record<string, Leaving>> = {
  lesson: inLesson(async (db, { enrolmentId, learnerId, stop }, partId, body) => {
    const answered = await practisedIn(db, { enrolmentId, learnerId, stepId: stop.step.id, partId })
    return questionsIn(body).filter(({ question }) => !answered.has(question.id)).length
  }),
  survey: inLesson(async (db, { learnerId }, partId, body) => {
    const voted = await votedIn(db, learnerId, partId)
    return pollsIn(body).filter(id => !voted.has(id)).length
  }),
  review: async (db, on, now) => {
    const { due, openAttempt } = await packAt(db, on, now)
    return { partId: null, asks: openAttempt ? Math.max(1, due) : due }
  },
}

/** What is left to answer at a step that its learner ends; null for steps that end otherwise, or are not there any more. */
export const leftAt: Leaving = async (db, on, now) => (await byKind[on.stop.step.kind]?.(db, on, now)) ?? null
