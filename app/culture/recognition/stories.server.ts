import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'

export interface Story {
  readonly id: string
  readonly teller: string
  readonly words: string
}

export interface OwnStory {
  readonly id: string
  readonly words: string
  readonly writtenAt: Date
  readonly isShown: boolean
}

/** A person's own stories, newest first. */
export const storiesBy = (db: Db, personId: string): Promise<OwnStory[]> =>
  db
    .selectFrom('story')
    .where('tellerId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .select(['id', 'words', 'writtenAt', sql<boolean>`approved_at is not null`.as('isShown')])
    .orderBy('writtenAt', 'desc')
    .execute()

/** Stories that their tellers approve, those of the person's own unit first, then the newest; never one's own. */
export const storiesFor = (
  db: Db,
  reader: { readonly id: string; readonly unitId: string | null },
  limit: number,
): Promise<Story[]> =>
  db
    .selectFrom('story')
    .innerJoin('person', 'person.id', 'story.tellerId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .where('approvedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('tellerId', '!=', reader.id)
    .select(['story.id', 'person.name as teller', 'words'])
    .orderBy(sql`membership.unit_id is not distinct from ${reader.unitId}`, 'desc')
    .orderBy('approvedAt', 'desc')
    .limit(limit)
    .execute()

/** For each reader the first story that no nudge has brought them yet, in the same order. */
export async function untoldStories(
  db: Db,
  readerIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Omit<Story, 'words'>>> {
  if (readerIds.length === 0) return new Map()
  const { rows } = await sql<Omit<Story, 'words'> & { readerId: string }>`
    select distinct on (reader.id) reader.id as reader_id, story.id, person.name as teller
    from unnest(${[...readerIds]}::uuid[]) as reader (id)
    join story on approved_at <= ${now} and withdrawn_at is null and teller_id <> reader.id
    join person on person.id = teller_id and disabled_at is null
    left join membership own on own.person_id = reader.id and own.ended_on is null
    left join membership on membership.person_id = teller_id and membership.ended_on is null
    where not exists (
      select from nudge_sent where person_id = reader.id and nudge = 'true-story' and period = story.id::text
    )
    order by reader.id, (membership.unit_id is not distinct from own.unit_id) desc, approved_at desc`.execute(
    db,
  )
  return new Map(rows.map(({ readerId, ...story }) => [readerId, story]))
}

/** Writes a story; nobody else sees it before it is approved. */
export async function tell(db: Db, tellerId: string, words: string, now: Date) {
  await db.insertInto('story').values({ id: newId(), tellerId, words, writtenAt: now }).execute()
}

/** Lets a story of this person be shown, or takes it away; false when there is none of theirs. Showing it again makes it no newer. */
export async function decide(db: Db, tellerId: string, storyId: string, isShown: boolean, now: Date) {
  const { numUpdatedRows } = await db
    .updateTable('story')
    .set(isShown ? { approvedAt: sql<Date>`coalesce(approved_at, ${now})` } : { withdrawnAt: now })
    .where('id', '=', storyId)
    .where('tellerId', '=', tellerId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0
}
