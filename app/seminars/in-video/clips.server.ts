import { sql } from 'kysely'
import type { Source } from '#app/assessment/source.ts'
import { addressOf } from '#app/authoring/recording-opening.ts'
import type { Db } from '#db/connection.ts'
import type { RecordingFacet } from '../recording.ts'
import { clipOf } from './ask.ts'

/** The clips that explain the questions which recordings asked this person, of those that may still be watched. */
export async function clipsFor(
  db: Db,
  personId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  const { rows } = await sql<{ workId: string; title: string; facet: RecordingFacet }>`
    select distinct on (work_id) work_id, outline ->> 'title' as title, outline -> 'facet' as facet
    from attempt join publication on publication.work_id = attempt.part_id and publication.retired_at is null
    where attempt.person_id = ${personId} and attempt.question_id = any(${[...questionIds]})
      and outline ->> 'kind' = 'recording'
    order by work_id, publication.number desc`.execute(db)
  return new Map(
    rows.flatMap(({ workId, title, facet }) =>
      (facet.asks ?? [])
        .filter(({ id }) => questionIds.includes(id))
        .map(ask => {
          const [from, to] = clipOf(ask)
          const href = addressOf(`/seminars/${workId}`, { from, to })
          return [ask.id, { href, title, seconds: Math.round(to - from) }] as const
        }),
    ),
  )
}
