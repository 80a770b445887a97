import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { changing } from '../changing.server.ts'
import { putCaptions } from './caption-rows.server.ts'
import { writeCaptions } from './captions.ts'
import type { KeptCue } from './cues.ts'
import type { Origin } from './standing.ts'

/** Captions that gave way to others. */
export interface FormerCaptions {
  readonly id: string
  readonly origin: Origin
  readonly replacedAt: Date
  readonly lines: number
}

/** The newest ones first. The caller has checked who may. */
export const formersOf = (db: Db, workId: string, language: Language): Promise<readonly FormerCaptions[]> =>
  db
    .selectFrom('formerCaption')
    .select(eb => ['id', 'origin', 'replacedAt', eb.fn<number>('jsonb_array_length', ['cues']).as('lines')])
    .where('workId', '=', workId)
    .where('language', '=', language)
    .orderBy('replacedAt', 'desc')
    .limit(20)
    .execute()

/** Puts former captions back; those of now become former ones. */
export async function restoreFormer(db: Db, person: Person, workId: string, formerId: string, now: Date) {
  let isThere = false
  const isDone = await changing(db, person, workId, now, async () => {
    const former = await db
      .selectFrom('formerCaption')
      .select(['language', 'cues', 'origin', 'checkedAt', 'checkedBy'])
      .where('id', '=', formerId)
      .where('workId', '=', workId)
      .executeTakeFirst()
    if (!former) return
    isThere = true
    const cues = former.cues as unknown as readonly KeptCue[]
    const about = { name: `${former.language}.vtt`, workId, personId: person.id }
    const { id: mediaId } = await remember(db, about, await takeCaptions(writeCaptions(cues)), now)
    const { language, origin, checkedAt, checkedBy } = former
    await putCaptions(db, workId, { language, origin, cues, mediaId, by: person.id }, now)
    await db
      .updateTable('caption')
      .set({ checkedAt, checkedBy })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .execute()
  })
  return isDone && isThere
}
