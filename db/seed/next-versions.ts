import { enrol, tell } from '#app/learning/enrolments.server.ts'
import type { PathEvent } from '#app/learning/evidence.ts'
import { pathSchema, type Step, stepsOf } from '#app/learning/path.ts'
import { publishPath, saveDraft } from '#app/learning/paths.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { colleagues } from '#content/colleagues.ts'
import { readPaths } from '#content/library.server.ts'
import { withIds } from '#content/path-things.ts'
import { personId } from '#content/stable-id.ts'
import taskAnswers from '#content/task-answers.json' with { type: 'json' }
import type { Db } from '#db/connection.ts'
import type { Offers } from './paths.ts'
import { idAt, secondsLater } from './walker.ts'

const day = 86_400

/** Publishes the second version of a path while people of one unit are here and there on its first. */
export async function seedNextVersions(db: Db, offers: Offers, now: Date): Promise<void> {
  for (const { slug, createdBy, definition, next } of readPaths()) {
    const [offer, person] = [offers.get(slug), await personById(db, personId(createdBy))]
    if (!next || !offer || !person) continue
    const steps = stepsOf(offer.path.steps)
    const walkers = colleagues().filter(({ unit }) => unit === 'wanasari')
    for (const [i, walker] of walkers.entries())
      await walked(db, personId(walker.slug), offer.pathId, steps.slice(0, i % steps.length), {
        by: person.id,
        at: secondsLater(now, -(20 - i) * day),
      })
    const path = pathSchema.parse(withIds({ ...definition, steps: next }))
    await saveDraft(db, { person, pathId: offer.pathId, revision: 1, path }, secondsLater(now, -day))
    await publishPath(db, { person, pathId: offer.pathId }, secondsLater(now, -day))
  }
}

/** Enrols one and lets them finish these steps, one every few hours. */
async function walked(
  db: Db,
  learnerId: string,
  pathId: string,
  steps: readonly Step[],
  { by, at }: { by: string; at: Date },
) {
  const enrolled = await enrol(db, { learnerId, pathId }, at)
  if (!enrolled.ok) throw new Error('a path with a next version is offered')
  const { enrolmentId } = enrolled
  for (const [i, step] of steps.entries()) {
    const then = secondsLater(at, (i + 1) * 9000)
    for (const event of step.kind === 'task'
      ? await verified(db, { enrolmentId, learnerId, step, by }, then)
      : finished(step))
      await tell(db, { enrolmentId, learnerId }, [{ event, once: onceOf(event) }], then)
  }
}

const finished = ({ id }: Step): readonly PathEvent[] => [
  { type: 'step.started', step: id, try: 1 },
  { type: 'step.finished', step: id },
]

const onceOf = (event: PathEvent): string =>
  'submission' in event
    ? `${event.type}:${event.submission}`
    : `${event.type}:${'step' in event ? event.step : ''}:1`

async function verified(
  db: Db,
  { enrolmentId, learnerId, step, by }: { enrolmentId: string; learnerId: string; step: Step; by: string },
  at: Date,
): Promise<readonly PathEvent[]> {
  const submission = idAt(at)
  await db
    .insertInto('taskSubmission')
    .values({
      ...{
        id: submission,
        enrolmentId,
        stepId: step.id,
        learnerId,
        answer: taskAnswers.at(-1) ?? '',
        submittedAt: at,
      },
      ...{ verdict: 'verified', judgedBy: by, judgedAt: secondsLater(at, 3600) },
    })
    .execute()
  return [
    { type: 'task.submitted', step: step.id, submission },
    { type: 'task.verified', step: step.id, submission },
  ]
}
