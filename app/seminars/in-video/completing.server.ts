import type { Regraded } from '#app/assessment/regrade.server.ts'
import { finishThing } from '#app/learning/things.server.ts'
import type { Db } from '#db/connection.ts'
import type { RecordingFacet } from '../recording.ts'
import type { Stretch } from '../stretch.ts'
import { isComplete, usualPolicy } from './ask.ts'

export interface Completed {
  readonly personId: string
  readonly workId: string
}

/** Called in the transaction in which a person completes a recording, once; listed by `app/registries.ts`. */
export const onCompleted: ((db: Db, completed: Completed, now: Date) => Promise<unknown>)[] = []

/**
 * Sees whether what a person watched and answered completes a recording by the rule of its last publication, and says so once.
 * True when it did so now.
 */
export async function settleCompletion(db: Db, { personId, workId }: Completed, now: Date): Promise<boolean> {
  if ((await completedOf(db, personId, [workId])).has(workId)) return false
  if (!(await isDone(db, personId, workId))) return false
  const made = await db
    .insertInto('recordingCompletion')
    .values({ personId, workId, completedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('workId')
    .executeTakeFirst()
  if (!made) return false
  await finishThing(db, { personId, kind: 'recording', thingId: workId }, now)
  for (const tell of onCompleted) await tell(db, { personId, workId }, now)
  return true
}

/** Sees whether a grade that a corrected key raised completes the recording in which it was given. */
export async function completeByRegrade(
  db: Db,
  { personId, partId: workId }: Pick<Regraded, 'personId' | 'partId'>,
  _correction: string,
  now: Date,
): Promise<void> {
  const recording = await db
    .selectFrom('recording')
    .select('workId')
    .where('workId', '=', workId)
    .executeTakeFirst()
  if (recording) await settleCompletion(db, { personId, workId }, now)
}

async function isDone(db: Db, personId: string, workId: string): Promise<boolean> {
  const publication = await db
    .selectFrom('publication')
    .select('outline')
    .where('workId', '=', workId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!publication) return false
  const { facet } = publication.outline as unknown as { facet: RecordingFacet }
  const { asks = [], completion = usualPolicy, seconds, mediaId } = facet
  const [videos, grades] = await Promise.all([
    db
      .selectFrom('watchProgress')
      .select(['mediaId', 'stretches', 'share'])
      .where('personId', '=', personId)
      .where('workId', '=', workId)
      .execute(),
    completion.asks === 'nothing' && asks.every(({ skipTo }) => skipTo === null)
      ? new Map<string, number>()
      : bestGrades(db, personId, workId),
  ])
  const answered = new Set(grades.keys())
  const right = new Set([...grades].flatMap(([id, grade]) => (grade === 1 ? [id] : [])))
  return videos.some(video => {
    // Of a video that was replaced since, its own share counts.
    const isThis = video.mediaId === mediaId
    const whole: readonly Stretch[] = [[0, seconds * video.share]]
    const stretches = isThis ? (video.stretches as unknown as Stretch[]) : whole
    return isComplete(completion, { seconds, asks }, { stretches, answered, right })
  })
}

/** The best a person was graded for each question inside a recording, 0 to 1. */
export async function bestGrades(
  db: Db,
  personId: string,
  workId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('attempt')
    .select(eb => ['questionId', eb.fn.max('grade').as('grade')])
    .where('personId', '=', personId)
    .where('partId', '=', workId)
    .where('questionId', 'is not', null)
    .groupBy('questionId')
    .execute()
  return new Map(rows.map(({ questionId, grade }) => [questionId ?? '', Number(grade ?? 0)]))
}

/** Which of these recordings a person has completed. */
export async function completedOf(
  db: Db,
  personId: string,
  workIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (workIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('recordingCompletion')
    .select('workId')
    .where('personId', '=', personId)
    .where('workId', 'in', workIds)
    .execute()
  return new Set(rows.map(({ workId }) => workId))
}
