import { enrol } from '#app/learning/enrolments.server.ts'
import { judgeTask, submitTask } from '#app/learning/tasks.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { personId } from '#content/stable-id.ts'
import talks from '#content/talks.json' with { type: 'json' }
import type { Db } from '#db/connection.ts'
import { castMember, daysBefore } from './conversations.ts'
import type { Offers } from './paths.ts'

/** Who took up a path and talked with a mentor; some mentors have not confirmed it yet. */
export async function seedTalks(db: Db, offers: Offers, now: Date) {
  for (const { path, step, learner, mentor, agreed, talkedDaysAgo, toldDaysAgo, confirmed } of talks) {
    const [person, by] = [await castMember(db, learner), await castMember(db, mentor)]
    const at = daysBefore(now, toldDaysAgo)
    const offer = offers.get(path)
    const enrolled =
      offer && (await enrol(db, { learnerId: person.id, pathId: offer.pathId }, daysBefore(now, 7)))
    if (!enrolled?.ok) throw new Error(`the path ${path} is not offered`)
    const { enrolmentId } = enrolled
    const talk = {
      withId: personId(mentor),
      on: addDays(dayOf(now, person.zone), -talkedDaysAgo),
      zone: person.zone,
    }
    const telling = { enrolmentId, learnerId: person.id, stepId: step, answer: agreed, file: null, talk }
    const told = await submitTask(db, telling, at)
    if (!told.ok) throw new Error(`${learner} cannot have talked with ${mentor}: ${told.reason}`)
    if (!confirmed) continue
    const { submissionId } = told
    const judged = await judgeTask(
      db,
      { submissionId, by, verdict: 'verified', reason: '' },
      daysBefore(now, toldDaysAgo - 1),
    )
    if (!judged.ok) throw new Error(`${mentor} cannot confirm the conversation: ${judged.reason}`)
  }
}
