import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, type makeUnit, testTime } from '#db/makers.ts'
import { tell } from '../enrolments.server.ts'
import { makeEnrolment, makePath } from '../learning-makers.ts'
import { pathSchema, stepsOf } from '../path.ts'
import { publishPath, saveDraft } from '../paths.server.ts'
import { migrateAll } from './job.server.ts'
import { beginMigration, type Choice, migrationOf, remap } from './migrations.server.ts'
import { outcomes } from './outcome.ts'

export const at = (hours: number) => new Date(testTime.getTime() + hours * 3600_000)

export const task = (id: string, title = id) => ({
  id,
  kind: 'task',
  title,
  of: { ask: `Tulis ${title}` },
  effort: 10,
})
const first = [task('satu'), task('dua'), task('tiga')]
/** `dua` became two, `tiga` is gone, `empat` is new. */
export const second = [task('satu'), task('dua-a'), task('dua-b'), task('empat')]
export const split = ['dua-a', 'dua-b'].map(now => ({ old: 'dua', now }))

/** A path of two versions with so many learners on the first. */
export async function makeTwoVersions(
  author: Person,
  unit?: Awaited<ReturnType<typeof makeUnit>>,
  steps: readonly object[] = second,
  count = 4,
) {
  const pathId = await makePath(author, first, { hours: 2 })
  const learners = await Promise.all(Array.from({ length: count }, () => makePerson(unit && { unit })))
  const enrolments = await Promise.all(learners.map(learner => makeEnrolment(learner, pathId)))
  const walks = learners.map((learner, i) => ({ learnerId: learner.id, enrolmentId: enrolments[i] ?? '' }))
  const old = await db
    .selectFrom('pathVersion')
    .select('id')
    .where('pathId', '=', pathId)
    .executeTakeFirstOrThrow()
  const path = pathSchema.parse({ title: 'Loket yang melayani', steps, hours: 2 })
  await saveDraft(db, { person: author, pathId, revision: 1, path }, at(1))
  const made = await publishPath(db, { person: author, pathId }, at(1))
  if (!made.ok) throw new Error(made.reason)
  return { pathId, from: old.id, to: made.versionId, walks, learners }
}

export type Walk = { learnerId: string; enrolmentId: string }

export const verify = (walk: Walk, step: string) =>
  tell(db, walk, [{ event: { type: 'task.verified', step, submission: newId() }, once: `t:${step}` }], at(2))

export const rowOf = ({ enrolmentId }: Walk) =>
  db.selectFrom('enrolment').selectAll().where('id', '=', enrolmentId).executeTakeFirstOrThrow()

export const movesOf = (id: string) =>
  db.selectFrom('pathMove').selectAll().where('migrationId', '=', id).orderBy('enrolmentId').execute()

export const everyone = (choice: Choice) =>
  Object.fromEntries(outcomes.map(one => [one, choice])) as Record<(typeof outcomes)[number], Choice>

/** A migration under which everyone was looked at. */
export async function makeLooked(author: Person, { pathId, from }: { pathId: string; from: string }) {
  const begun = await beginMigration(db, { person: author, pathId, from }, at(3))
  if (!begun.ok) throw new Error(begun.reason)
  const to = (await migrationOf(db, begun.id))?.to
  const pairs = split.filter(({ now }) => stepsOf(to?.path.steps ?? []).some(step => step.id === now))
  await remap(db, { person: author, id: begun.id, pairs })
  await migrateAll(db, at(3))
  return begun.id
}
