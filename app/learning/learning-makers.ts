import { makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { enrol } from './enrolments.server.ts'
import { pathSchema } from './path.ts'
import { createPath, publishPath } from './paths.server.ts'

/** A published path of its own with these steps. */
export async function makePath(
  by: Person,
  steps: readonly object[],
  more: { hours?: number; hoursForm?: string; title?: string } = {},
) {
  const path = pathSchema.parse({ title: 'Loket yang melayani', steps, ...more })
  const pathId = await createPath(db, { by: by.id, path }, testTime)
  const made = await publishPath(db, { person: by, pathId }, testTime)
  if (!made.ok) throw new Error(`the path made for a test does not publish: ${made.reason}`)
  return pathId
}

/** A published course, with the id of the path it carries. */
export async function makeCourseToWalk(by: Person) {
  const course = await makePublishedCourse(by)
  const path = await db
    .selectFrom('path')
    .select('id')
    .where('workId', '=', course.workId)
    .executeTakeFirstOrThrow()
  return { ...course, pathId: path.id }
}

/** A learner's open walk along a path. */
export async function makeEnrolment(learner: { id: string }, pathId: string) {
  const made = await enrol(db, { learnerId: learner.id, pathId }, testTime)
  if (!made.ok) throw new Error('the path of a test is offered')
  return made.enrolmentId
}

/** An enrolment as it is stored. */
export const enrolmentRow = (id: string) =>
  db.selectFrom('enrolment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
