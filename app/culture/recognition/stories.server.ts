import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { type Db, notBefore } from '#db/connection.ts'

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
    .orderBy(sql`coalesce(membership.unit_id = ${reader.unitId}::uuid, false)`, 'desc')
    .orderBy('approvedAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit)
    .execute()

/** For each reader the first story that no nudge has brought them yet, in the same order; each looks no further than that. */
export async function untoldStories(
  db: Db,
  readerIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Omit<Story, 'words'>>> {
  if (readerIds.length === 0) return new Map()
  const isUntold = sql`approved_at <= ${now} and withdrawn_at is null and teller_id <> reader.id and disabled_at is null
    and not exists (
      select from nudge_sent where person_id = reader.id and nudge = 'true-story' and period = story.id::text
    )`
  const newestFirst = sql`order by approved_at desc, story.id desc limit 1`
  const { rows } = await sql<Omit<Story, 'words'> & { readerId: string }>`
    select reader.id as reader_id, first.id, first.teller
    from unnest(${[...readerIds]}::uuid[]) as reader (id)
    left join membership own on own.person_id = reader.id and own.ended_on is null
    cross join lateral (
      (select story.id, person.name as teller, true as is_near
       from membership near join person on person.id = near.person_id join story on teller_id = person.id
       where near.unit_id = own.unit_id and near.ended_on is null and ${isUntold} ${newestFirst})
      union all
      (select story.id, person.name, false from story join person on person.id = teller_id where ${isUntold} ${newestFirst})
      order by is_near desc limit 1
    ) first`.execute(db)
  return new Map(rows.map(({ readerId, ...story }) => [readerId, story]))
}

/** Writes a story; nobody else sees it before it is approved. */
export async function tell(db: Db, tellerId: string, words: string, now: Date) {
  await db.insertInto('story').values({ id: newId(), tellerId, words, writtenAt: now }).execute()
}

/** Lets a story of this person be shown, or takes it away; false when there is none of theirs. Showing it again makes it no newer. */
export async function decide(db: Db, tellerId: string, storyId: string, isShown: boolean, now: Date) {
  const at = notBefore('writtenAt', now)
  const { numUpdatedRows } = await db
    .updateTable('story')
    .set(isShown ? { approvedAt: sql<Date>`coalesce(approved_at, ${at})` } : { withdrawnAt: at })
    .where('id', '=', storyId)
    .where('tellerId', '=', tellerId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0
}
