import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { foldedWords, isOneSlip, slipsOf } from './slips.ts'

/** A search as it is read. */
export interface Reading {
  /** One query a word typed; whatever answers all of them, anywhere in it, is found. */
  readonly terms: readonly RawBuilder<unknown>[]
  /** Words that nothing holds, and the words one slip away that were read instead. */
  readonly corrected: readonly { readonly typed: string; readonly read: readonly string[] }[]
  /** The search with the most alike words in place of those that nothing answers. */
  readonly meant: string | null
}

const mostWords = 10
const fewestLetters = 4

/** Reads what was typed, against the words of what is offered now. */
export async function readSearch(db: Db, search: string): Promise<Reading> {
  const words = [...new Set(foldedWords(search.slice(0, 200)))].slice(0, mostWords)
  const answers = await answersTo(db, words)
  const corrected = new Map<string, readonly string[]>()
  const meant = new Map<string, string>()
  for (const { word, isSame, isBegun } of answers) {
    if (isSame || word.length < fewestLetters) continue
    const read = await oneSlipAway(db, word)
    if (read.length > 0) corrected.set(word, read)
    else if (!isBegun) meant.set(word, (await mostAlike(db, word)) ?? word)
  }
  const isMeant = [...meant].some(([word, other]) => word !== other)
  return {
    terms: words.map(word => termOf(word, corrected.get(word) ?? [])),
    corrected: [...corrected].map(([typed, read]) => ({ typed, read })),
    meant: isMeant ? words.map(word => corrected.get(word)?.[0] ?? meant.get(word) ?? word).join(' ') : null,
  }
}

/** A query answered by a word that begins so or shares its stem, or by one of the others. */
export const termOf = (word: string, others: readonly string[]) =>
  sql`(${sql.join([sql`asked_word(${word})`, ...others.map(other => sql`same_word(${other})`)], sql` || `)})`

/** Of folded words, those that answer any of the terms. */
export async function wordsThatAnswer(
  db: Db,
  words: readonly string[],
  terms: readonly RawBuilder<unknown>[],
): Promise<ReadonlySet<string>> {
  if (terms.length === 0 || words.length === 0) return new Set()
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) word
    where passage_words(word) @@ (${sql.join(terms, sql` || `)})`.execute(db)
  return new Set(rows.map(({ word }) => word))
}

/** Of folded words, those that answer each of the terms. */
export async function wordsByTerm(
  db: Db,
  words: readonly string[],
  terms: readonly RawBuilder<unknown>[],
): Promise<readonly ReadonlySet<string>[]> {
  if (words.length === 0) return terms.map(() => new Set())
  const { rows } = await sql<{ word: string; answers: readonly boolean[] }>`
    select word, array[${sql.join(terms.map(term => sql`words @@ ${term}`))}] as answers
    from (select word, passage_words(word) as words from unnest(${words}::text[]) word offset 0) told`.execute(
    db,
  )
  return terms.map((_, at) => new Set(rows.filter(({ answers }) => answers[at]).map(({ word }) => word)))
}

async function answersTo(db: Db, words: readonly string[]) {
  const { rows } = await sql<{ word: string; isSame: boolean; isBegun: boolean }>`
    select word, exists (select from passage where words @@ same_word(word)) as is_same,
      exists (select from passage where words @@ asked_word(word)) as is_begun
    from unnest(${words}::text[]) with ordinality asked (word, place) order by place`.execute(db)
  return rows
}

/** At most three words of passages, those with most in common first. */
async function oneSlipAway(db: Db, typed: string): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from passage_word
    where slips && ${slipsOf(typed)}::text[]
      and exists (select from passage where words @@ to_tsquery('simple', passage_word.word))
    order by similarity(word, ${typed}) desc, word`.execute(db)
  return rows
    .map(({ word }) => word)
    .filter(word => isOneSlip(typed, word))
    .slice(0, 3)
}

/** The word of a passage that has most groups of three letters in common; null when none has many. */
async function mostAlike(db: Db, typed: string): Promise<string | null> {
  const { rows } = await sql<{ word: string }>`
    select word from (
      select word, similarity(word, ${typed}) as alike from passage_word order by word <-> ${typed} limit 20
    ) near
    where alike >= 0.25 and exists (select from passage where words @@ to_tsquery('simple', word))
    order by alike desc, word limit 1`.execute(db)
  return rows[0]?.word ?? null
}
