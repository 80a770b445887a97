import { type RawBuilder, sql } from 'kysely'
import { readSearch, wordsThatAnswer } from '#app/authoring/passages/asking.server.ts'
import { excerptOf, type Stretch } from '#app/authoring/passages/excerpt.ts'
import { foldedWords } from '#app/authoring/passages/slips.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { Json } from '#db/schema.ts'
import { answers, type Chosen, type Facts, facetsOf } from './facets.ts'

/** A passage that answers, with the words that do so marked. */
export interface FoundPassage {
  readonly number: number
  readonly partId: string | null
  readonly blockId: string
  /** Where in a recording it is said. */
  readonly second: number | null
  /** Of a passage of the translation; null where it is in the original. */
  readonly language: Language | null
  /** The lesson it stands in, as it is called in that language. */
  readonly partTitle: string | null
  readonly excerpt: readonly Stretch[]
}

/** Something to take up or watch, with the passages that answer the search. */
export interface Found extends Facts {
  readonly thingId: string
  /** Of what may be taken up; a recording has none. */
  readonly pathId: string | null
  readonly title: string
  readonly summary: string
  readonly coverMediaId: string | null
  readonly passages: readonly FoundPassage[]
}

export interface Asked {
  readonly search: string
  readonly chosen: Chosen
  /** From 1. */
  readonly page: number
}

const perPage = 24

/** More are not told apart: a search so wide wants another word. */
const mostFound = 1000
const passagesEach = 2

/**
 * What is offered now and answers the search and everything chosen, best first; without a search the newest first. Of a
 * block that answers in both its languages, the passage in the reader's own is told.
 */
export async function find(db: Db, { search, chosen, page }: Asked, own: Language) {
  const { terms, corrected, meant } = await readSearch(db, search)
  const things = await thingsFound(db, terms)
  const left = things.filter(thing => answers(thing, chosen))
  const pages = Math.max(1, Math.ceil(left.length / perPage))
  const at = Math.min(page, pages)
  const shown = left.slice((at - 1) * perPage, at * perPage)
  const passages = await passagesFound(db, shown, terms, own)
  return {
    ...{ corrected, meant, facets: facetsOf(things, chosen) },
    ...{ count: left.length, page: at, pages },
    found: shown.map((thing): Found => ({ ...thing, passages: passages.get(thing.thingId) ?? [] })),
  }
}

const anyOf = (terms: readonly RawBuilder<unknown>[]) => sql`(${sql.join(terms, sql` || `)})`

type Thing = Omit<Found, 'passages'>

async function thingsFound(db: Db, terms: readonly RawBuilder<unknown>[]): Promise<readonly Thing[]> {
  const ranked = sql<{ thingId: string; rank: number }>`
    (select thing_id, max(ts_rank(words, ${anyOf(terms)})) as rank from passage
     where words @@ ${anyOf(terms)} group by thing_id
     having ${sql.join(
       terms.map(term => sql`bool_or(words @@ ${term})`),
       sql` and `,
     )})`
  const rows = await db
    .selectFrom('offering')
    .$if(terms.length > 0, query =>
      query
        .innerJoin(ranked.as('ranked'), 'ranked.thingId', 'offering.thingId')
        .orderBy(sql`ranked.rank`, 'desc'),
    )
    .select(['offering.thingId', 'pathId', 'kind', 'title', 'summary', 'minutes', 'hours', 'language'])
    .select(['coverMediaId', 'aims'])
    .select(({ selectFrom }) =>
      selectFrom('publication')
        .select(sql<string | null>`outline -> 'translation' ->> 'language'`.as('language'))
        .whereRef('publication.workId', '=', 'offering.thingId')
        .where('retiredAt', 'is', null)
        .orderBy('number', 'desc')
        .limit(1)
        .as('otherLanguage'),
    )
    .orderBy('publishedAt', 'desc')
    .orderBy('offering.thingId')
    .limit(mostFound)
    .execute()
  return rows.map(told)
}

interface Row extends Record<'kind' | 'title' | 'summary' | 'language' | 'thingId', string | null> {
  readonly pathId: string | null
  readonly otherLanguage: string | null
  readonly coverMediaId: string | null
  readonly minutes: number | null
  readonly hours: number | null
  readonly aims: Json | null
}

/** PostgreSQL calls every column of a view one that may be absent; these never are. */
const told = ({ thingId, kind, title, summary, language, minutes, aims, ...rest }: Row): Thing => ({
  ...{ thingId: thingId ?? '', kind: kind ?? '', title: title ?? '', summary: summary ?? '' },
  ...{ language: language ?? '', minutes: minutes ?? 0, aims: aims as unknown as Facts['aims'] },
  ...rest,
})

async function passagesFound(
  db: Db,
  things: readonly Thing[],
  terms: readonly RawBuilder<unknown>[],
  own: Language,
): Promise<ReadonlyMap<string, readonly FoundPassage[]>> {
  if (terms.length === 0 || things.length === 0) return new Map()
  const isOwn = (passage: string) =>
    sql`(coalesce(${sql.ref(`${passage}.language`)}, thing.language) = ${own})`
  // The page of a recording is called as the recording is, and that name is no place of its own.
  const recordings = things.filter(({ pathId }) => pathId === null).map(({ thingId }) => thingId)
  const { rows } = await sql<Omit<FoundPassage, 'excerpt'> & { thingId: string; text: string }>`
    select best.*, heading.text as part_title
    from unnest(${things.map(thing => thing.thingId)}::uuid[], ${things.map(thing => thing.language)}::text[])
      thing (thing_id, language)
    cross join lateral (
      select passage.thing_id, number, part_id, block_id, second, language, text from passage
      where passage.thing_id = thing.thing_id and place in ('heading', 'block', 'cue') and words @@ ${anyOf(terms)}
        and (block_id <> '' or second is not null or passage.thing_id <> all(${recordings}::uuid[]))
        and not exists (select from passage other
          where other.thing_id = passage.thing_id and other.part_id = passage.part_id
            and other.block_id = passage.block_id and other.block_id <> '' and other.words @@ ${anyOf(terms)}
            and ${isOwn('other')} and not ${isOwn('passage')})
      order by ts_rank(words, ${anyOf(terms)}) desc, number limit ${passagesEach}
    ) best
    left join lateral (
      select text from passage
      where passage.thing_id = best.thing_id and passage.part_id = best.part_id
        and place = 'heading' and block_id = '' and (language is null or language = best.language)
      order by language is null limit 1
    ) heading on true`.execute(db)
  const words = [...new Set(rows.flatMap(({ text }) => foldedWords(text)))]
  const hits = await wordsThatAnswer(db, words, terms)
  const found = new Map<string, FoundPassage[]>()
  for (const { thingId, text, ...passage } of rows) {
    const excerpt = excerptOf(text, word => hits.has(word))
    found.set(thingId, [...(found.get(thingId) ?? []), { ...passage, excerpt }])
  }
  return found
}
