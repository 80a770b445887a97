import { sql } from 'kysely'
import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import type { Outline } from '../outline.ts'
import { publicationOf } from '../publications.server.ts'
import { publishedTranslations } from '../translation/published.server.ts'
import { type Passage, passagesOfLesson, passagesOfOutline, passagesOfTranslation } from './passage.ts'
import { forgetPassages, hasPassages, idOfThing, type Thing, writePassages } from './passages.server.ts'

/** A kind of thing that is searched, told from what is published of it; listed by `app/registries.ts`. */
export interface PassageSource {
  /** Everything of this kind that is offered now. */
  things(db: Db): Promise<readonly Thing[]>
  /** Nothing when it is not offered (any more). Locks the thing's row until the transaction ends. */
  passages(db: Db, thingId: string): Promise<readonly Passage[]>
}

/** What only a kind of work says: what is heard in a recording. */
export const facetPassages: ((db: Db, outline: Outline) => Promise<readonly Passage[]>)[] = []

const works: PassageSource = {
  async things(db) {
    const rows = await db
      .selectFrom('publication')
      .select('workId')
      .distinct()
      .where('retiredAt', 'is', null)
      .orderBy('workId')
      .execute()
    return rows
  },
  async passages(db, workId) {
    await db.selectFrom('work').select('id').where('id', '=', workId).forUpdate().execute()
    const publication = await publicationOf(db, workId)
    if (!publication) return []
    const lessons = await db
      .selectFrom('publicationPart')
      .select(['partId', 'body'])
      .where('publicationId', '=', publication.id)
      .where('kind', '=', 'lesson')
      .orderBy('position')
      .execute()
    const bodies = new Map(lessons.map(({ partId, body }) => [partId, body as unknown as DocNode]))
    const translations = await publishedTranslations(db, publication.id)
    const own: Passage[] = []
    for (const tell of facetPassages) own.push(...(await tell(db, publication.outline)))
    return [
      ...passagesOfOutline(publication.outline),
      ...[...bodies].flatMap(([partId, body]) => passagesOfLesson(partId, body)),
      ...translations.flatMap(translation => {
        const original = bodies.get(translation.partId)
        return original ? passagesOfTranslation(translation, original) : []
      }),
      ...own,
    ]
  },
}

export const passageSources: PassageSource[] = [works]

/** A publication is found as soon as it is published, and in the place of the one before. */
export const findPublished = async (db: Db, { workId }: { workId: string }) =>
  writePassages(db, { workId }, await works.passages(db, workId))

/** What is retired is found by nobody. */
export const findNoMore = (db: Db, { workId }: { workId: string }) => forgetPassages(db, { workId })

export interface PassagesVerified {
  readonly checked: number
  readonly differing: readonly string[]
}

/** Tells the passages of all that is offered anew and compares; with `rebuild` it mends what differs. */
export async function verifyPassages(db: Db, { rebuild }: { rebuild: boolean }): Promise<PassagesVerified> {
  const differing: string[] = []
  const offered = new Set<string>()
  for (const source of passageSources)
    for (const thing of await source.things(db)) {
      offered.add(idOfThing(thing))
      const same = await db.transaction().execute(trx => mended(trx, source, thing, rebuild))
      if (!same) differing.push(idOfThing(thing))
    }
  for (const { thingId } of await db.selectFrom('passage').select('thingId').distinct().execute()) {
    if (offered.has(thingId)) continue
    differing.push(thingId)
    if (rebuild) await db.deleteFrom('passage').where('thingId', '=', thingId).execute()
  }
  if (rebuild) await forgetWords(db)
  return { checked: offered.size, differing }
}

async function mended(db: Db, source: PassageSource, thing: Thing, rebuild: boolean): Promise<boolean> {
  const passages = await source.passages(db, idOfThing(thing))
  const same = await hasPassages(db, thing, passages)
  if (!same && rebuild) await writePassages(db, thing, passages)
  return same
}

/** Words that no passage holds any more. */
const forgetWords = (db: Db) =>
  sql`delete from passage_word where not exists (
    select from passage where words @@ to_tsquery('simple', passage_word.word))`.execute(db)

/** Finds what was published before there was anything to search by. */
export const findUnfound = defineJob({
  name: 'find-unfound',
  cron: '*/10 * * * *',
  async run(db) {
    for (const source of passageSources)
      for (const thing of await source.things(db)) {
        const known = await db
          .selectFrom('passage')
          .select('number')
          .where('thingId', '=', idOfThing(thing))
          .limit(1)
          .executeTakeFirst()
        if (!known) await db.transaction().execute(trx => mended(trx, source, thing, true))
      }
  },
})
