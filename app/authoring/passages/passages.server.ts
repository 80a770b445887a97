import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Passage } from './passage.ts'
import { foldedWords, slipsOf } from './slips.ts'

/** A work (course or recording), or a path that someone composed. */
export type Thing = { readonly workId: string } | { readonly pathId: string }

export const idOfThing = (thing: Thing) => ('workId' in thing ? thing.workId : thing.pathId)

const weights = { title: 'A', summary: 'B', heading: 'C', block: 'D', cue: 'D' } as const

interface Row {
  readonly number: number
  readonly folded: string
}

const rowsOf = (passages: readonly Passage[]) =>
  passages.map((passage, number) => ({
    ...{ number, place: passage.place, part: passage.partId ?? null, block: passage.blockId ?? '' },
    ...{ second: passage.second ?? null, text: passage.text, weight: weights[passage.place] },
    language: passage.language ?? null,
    folded: foldedWords(passage.text).join(' '),
  }))

const told = (rows: readonly Row[]) => sql`
  select number, place, part as part_id, block as block_id, second, language, text,
    setweight(passage_words(folded), weight::"char") as words
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row
    (number int, place text, part uuid, block text, second int, language text, text text, weight text, folded text)`

/** What a search finds of a thing from now on, in place of what it found before. The caller holds the thing's row. */
export async function writePassages(db: Db, thing: Thing, passages: readonly Passage[]): Promise<void> {
  await forgetPassages(db, thing)
  const rows = rowsOf(passages)
  const column = sql.ref('workId' in thing ? 'work_id' : 'path_id')
  await sql`insert into passage (number, place, part_id, block_id, second, language, text, words, ${column})
    select told.*, ${idOfThing(thing)}::uuid from (${told(rows)}) told`.execute(db)
  await writeWords(db, [...new Set(rows.flatMap(row => row.folded.split(' ')))].filter(Boolean).sort())
}

/** In order, so that two who publish at once never wait for each other in a circle. */
const writeWords = (db: Db, words: readonly string[]) =>
  sql`insert into passage_word (word, slips)
    select word, array(select jsonb_array_elements_text(slips))
    from jsonb_to_recordset(${JSON.stringify(words.map(word => ({ word, slips: slipsOf(word) })))}::jsonb) row
      (word text, slips jsonb)
    on conflict do nothing`.execute(db)

export const forgetPassages = (db: Db, thing: Thing) =>
  db.deleteFrom('passage').where('thingId', '=', idOfThing(thing)).execute()

/** Whether exactly these passages are kept of a thing, and all their words are known. */
export async function hasPassages(db: Db, thing: Thing, passages: readonly Passage[]): Promise<boolean> {
  const rows = rowsOf(passages)
  const words = [...new Set(rows.flatMap(row => row.folded.split(' ')))].filter(Boolean)
  const stored = sql`select number, place, part_id, block_id, second, language, text, words
    from passage where thing_id = ${idOfThing(thing)}`
  const { rows: unlike } = await sql`
    ((${told(rows)}) except (${stored})) union all ((${stored}) except (${told(rows)}))`.execute(db)
  const { rows: unknown } = await sql`
    select word from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word
    where not exists (select from passage_word known where known.word = word)`.execute(db)
  return unlike.length + unknown.length === 0
}
