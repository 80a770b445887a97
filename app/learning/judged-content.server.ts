import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { carersOf } from './care.server.ts'
import type { Shown } from './step-contents.server.ts'
import type { Judged } from './steps/judged.ts'
import { submissionsAt } from './tasks.server.ts'

/** What a learner is shown of a step at which something is handed in: what is asked, the form, and what came of it. */
export async function judgedContent(db: Db, shown: Shown, judged: Judged<unknown>) {
  const { stop, language, today, ...walk } = shown
  const { id: stepId, of } = stop.step
  return {
    kind: 'judged' as const,
    ask: judged.asks(of),
    takes: judged.takes(of),
    says: judged.words[language],
    submissions: await submissionsAt(db, { ...walk, stepId }),
    talk: judged.isTalk ? await talkOf(db, shown.learnerId, today) : null,
  }
}

/** With whom they can talk, and who helps where there is nobody. */
async function talkOf(db: Db, learnerId: string, today: Day | null) {
  const mentors = await carersOf(db, learnerId, 'mentor')
  const coordinators = mentors.length === 0 ? await carersOf(db, learnerId, 'coordinator') : []
  return { mentors, coordinators, today: today ?? undefined }
}
