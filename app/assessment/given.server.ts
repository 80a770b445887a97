import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { fewestPeople } from './disclosure.ts'
import type { Given } from './item-figures.ts'

/**
 * The answers that counted at everyone's first try at each part of a publication, by question id. Which answer counts is as
 * in `answersOf`. Of those who answered a question, the first whole tens. A pack of
 * questions from anywhere is no first try.
 */
export async function firstAnswers(
  db: Db,
  publicationId: string,
): Promise<ReadonlyMap<string, readonly Given[]>> {
  const { rows } = await sql<Given & { questionId: string }>`
    with tried as (
      select distinct on (person_id, part_id, question_id) id from attempt
      where publication_id = ${publicationId} and submitted_at is not null
        and not pack
      order by person_id, part_id, question_id, started_at, id
    ), timed as (
      select answer.*, max(answered_at) over (partition by attempt_id, device order by sequence) as at
      from tried join answer on answer.attempt_id = tried.id where not late
    ), counted as (
      select distinct on (attempt_id, question_id) attempt_id, question_id, value, at from timed
      order by attempt_id, question_id, at desc, device collate "C" desc, sequence desc
    ), came as (
      select question_id, value, row_number() over (partition by question_id order by at, attempt_id) as place,
        count(*) over (partition by question_id) as people
      from counted where value <> 'null'
    )
    select question_id, value, count(*)::int as people from came
    where place <= people - people % ${fewestPeople}::int group by question_id, value`.execute(db)
  const given = new Map<string, Given[]>()
  for (const { questionId, value, people } of rows)
    given.set(questionId, [...(given.get(questionId) ?? []), { value, people }])
  return given
}
