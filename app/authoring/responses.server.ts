import { sql } from 'kysely'
import { about, fewestPeople, peopleTold } from '#app/assessment/disclosure.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode, Given } from './blocks/block.ts'
import { mostKept } from './blocks/reflection.tsx'
import { idOf, nodesOf } from './doc-node.ts'

/** Whose response to which block of which published lesson. */
export interface ResponseAt {
  readonly personId: string
  readonly publicationId: string
  readonly partId: string
  readonly blockId: string
}

interface Reflected {
  readonly words: string
  /** The revision the device had last seen; 0 for none. */
  readonly seen: number
  readonly lesson: string
  readonly prompt: string
  /** Null on the page of a recording, as `stepId`. */
  readonly enrolmentId: string | null
  readonly stepId: string | null
}

/**
 * Keeps what a person wrote for themselves, and tells what is kept now. Words written without having seen the last ones are
 * added to them, so that two devices lose nothing; empty words erase what was seen. The same words twice change nothing. Null
 * when together they would be more than is kept.
 */
export async function reflect(
  db: Db,
  at: ResponseAt,
  { seen, ...written }: Reflected,
  now: Date,
): Promise<{ words: string; revision: number } | null> {
  if (!written.words.trim()) return erase(db, at, seen)
  const isThere = sql<boolean>`right(reflection.words, length(excluded.words)) = excluded.words`
  const isRoom = sql<boolean>`length(reflection.words) + 2 + length(excluded.words) <= ${mostKept}`
  const changed = await db
    .insertInto('reflection')
    .values({ id: newId(), ...at, ...written, revision: 1, changedAt: now })
    .onConflict(conflict =>
      conflict
        .columns(['personId', 'partId', 'blockId'])
        .doUpdateSet({
          ...{ publicationId: at.publicationId, lesson: written.lesson, prompt: written.prompt },
          ...{ enrolmentId: written.enrolmentId, stepId: written.stepId, changedAt: now },
          words: sql<string>`case when reflection.revision = ${seen} then excluded.words
            else reflection.words || E'\n\n' || excluded.words end`,
          revision: sql<number>`reflection.revision + 1`,
        })
        .where(
          sql<boolean>`reflection.words <> excluded.words and 
            (reflection.revision = ${seen} or (not ${isThere} and ${isRoom}))`,
        ),
    )
    .returning('id')
    .executeTakeFirst()
  const kept = await keptNow(db, at)
  return changed || kept.words.endsWith(written.words) ? kept : null
}

async function erase(db: Db, { personId, partId, blockId }: ResponseAt, seen: number) {
  await db
    .deleteFrom('reflection')
    .where('personId', '=', personId)
    .where('partId', '=', partId)
    .where('blockId', '=', blockId)
    .where('revision', '=', seen)
    .execute()
  return keptNow(db, { personId, partId, blockId })
}

async function keptNow(db: Db, { personId, partId, blockId }: Omit<ResponseAt, 'publicationId'>) {
  const kept = await ownReflections(db, personId, partId).where('blockId', '=', blockId).executeTakeFirst()
  return { words: kept?.words ?? '', revision: kept?.revision ?? 0 }
}

const ownReflections = (db: Db, personId: string, partId: string) =>
  db
    .selectFrom('reflection')
    .select(['blockId', 'words', 'revision'])
    .where('personId', '=', personId)
    .where('partId', '=', partId)

/** Everything a person wrote for themselves, what they changed last first. */
export const reflectionsOf = (db: Db, personId: string) =>
  db
    .selectFrom('reflection')
    .innerJoin('publication', 'publication.id', 'reflection.publicationId')
    .leftJoin('enrolment', 'enrolment.id', 'reflection.enrolmentId')
    .select(['reflection.id', 'blockId', 'lesson', 'prompt', 'words', 'changedAt', 'stepId'])
    .select(['enrolment.id as walkId', 'reflection.enrolmentId', 'publication.workId'])
    .where('personId', '=', personId)
    .orderBy('changedAt', 'desc')
    .orderBy('reflection.id')
    .execute()

/** Erases one of a person's own reflections. */
export const forgetReflection = (db: Db, personId: string, id: string) =>
  db.deleteFrom('reflection').where('personId', '=', personId).where('id', '=', id).execute()

/**
 * Counts a person's vote, or changes the one they gave. It keeps its place in the order in which people came: else whoever votes
 * again would move another's vote among those that are told.
 */
export const vote = (db: Db, at: ResponseAt, choices: readonly string[], now: Date) =>
  db
    .insertInto('pollVote')
    .values({ ...at, choices: [...choices], votedAt: now })
    .onConflict(conflict =>
      conflict
        .columns(['personId', 'partId', 'blockId'])
        .doUpdateSet({ choices: [...choices], publicationId: at.publicationId })
        .whereRef('pollVote.choices', '<>', 'excluded.choices'),
    )
    .execute()

/** The polls of a lesson, by their ids. */
export const pollsIn = (doc: DocNode): readonly string[] => askedIn(doc, 'poll')

/** The polls of a lesson that a person voted in. */
export async function votedIn(db: Db, personId: string, partId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('pollVote')
    .select('blockId')
    .where('personId', '=', personId)
    .where('partId', '=', partId)
    .execute()
  return new Set(rows.map(({ blockId }) => blockId))
}

const askedIn = (doc: DocNode, kind: 'poll' | 'reflection') =>
  [...nodesOf(doc)].filter(({ type }) => type === kind).map(idOf)

/** What a person gave in a lesson's blocks; of a poll they voted in, also what ten people or more chose. */
export async function givenBy(
  db: Db,
  personId: string,
  partId: string,
  doc: DocNode,
): Promise<Readonly<Record<string, Given>>> {
  const [asked, polls] = [askedIn(doc, 'reflection'), askedIn(doc, 'poll')]
  const written = asked.length ? await ownReflections(db, personId, partId).execute() : []
  const voted = polls.length
    ? await db
        .selectFrom('pollVote')
        .select(['blockId', 'choices'])
        .where('personId', '=', personId)
        .where('partId', '=', partId)
        .where('blockId', 'in', polls)
        .execute()
    : []
  const tallies = await talliesOf(
    db,
    partId,
    voted.map(({ blockId }) => blockId),
  )
  return Object.fromEntries([
    ...written.map(({ blockId, words, revision }) => [blockId, { words, revision }]),
    ...voted.map(({ blockId, choices }) => [blockId, { choices, ...tallies.get(blockId) }]),
  ])
}

/** What an author may know of a lesson's blocks: how many people, once they are ten or more, and what those chose. */
export async function toldOf(db: Db, partId: string, doc: DocNode): Promise<Readonly<Record<string, Given>>> {
  const asked = askedIn(doc, 'reflection')
  const counts = asked.length
    ? await db
        .selectFrom('reflection')
        .select(['blockId', ({ fn }) => fn.countAll<number>().as('people')])
        .where('partId', '=', partId)
        .where('blockId', 'in', asked)
        .groupBy('blockId')
        .having(({ fn }) => fn.countAll<number>(), '>=', fewestPeople)
        .execute()
    : []
  return Object.fromEntries([
    ...(await talliesOf(db, partId, askedIn(doc, 'poll'))),
    ...counts.map(({ blockId, people }) => [blockId, { people: peopleTold(people) }] as const),
  ])
}

/** Votes by option as they may be told, of those polls in which enough people voted. */
async function talliesOf(db: Db, partId: string, polls: readonly string[]) {
  const tallies = new Map<string, Pick<Given, 'people' | 'votes'>>()
  if (polls.length === 0) return tallies
  const rows = await db
    .with('cast', cast =>
      cast
        .selectFrom('pollVote')
        .select(['blockId', 'choices'])
        .select(sql<number>`count(*) over (partition by block_id)`.as('people'))
        .select(
          sql<number>`row_number() over (partition by block_id order by voted_at, person_id)`.as('place'),
        )
        .where('partId', '=', partId)
        .where('blockId', 'in', polls),
    )
    .selectFrom('cast')
    .innerJoinLateral(sql<{ choice: string }>`unnest(choices)`.as<'chosen'>(sql`chosen(choice)`), join =>
      join.onTrue(),
    )
    .select(['blockId', 'people', 'chosen.choice', ({ fn }) => fn.countAll<number>().as('votes')])
    .where('people', '>=', fewestPeople)
    .where(sql<boolean>`place <= people - people % ${fewestPeople}::int`)
    .groupBy(['blockId', 'people', 'chosen.choice'])
    .execute()
  for (const { blockId, people, choice, votes } of rows)
    tallies.set(blockId, {
      people: peopleTold(Number(people)),
      votes: { ...tallies.get(blockId)?.votes, [choice]: about(votes) },
    })
  return tallies
}
