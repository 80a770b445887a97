import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { writeCaptions } from './captions.ts'
import type { KeptCue } from './cues.ts'
import { words } from './words.ts'

/** Makes the files of captions that were changed since theirs was made, each under the name it was promised. */
export async function writeFiles(db: Db, workId: string): Promise<void> {
  const rows = await db
    .selectFrom('caption')
    .innerJoin('media', 'media.id', 'caption.mediaId')
    .select(['caption.language', 'fileId', 'cues', 'changedAt', 'changedBy', 'media.uploadedBy'])
    .where('workId', '=', workId)
    .whereRef('fileId', '<>', 'mediaId')
    .forUpdate('caption')
    .execute()
  for (const { language, fileId, cues, changedAt, changedBy, uploadedBy } of rows) {
    const file = await takeCaptions(writeCaptions(cues as unknown as readonly KeptCue[]))
    const name = `${wordsIn(words, language)('fileName')}.${language}.vtt`
    const about = { id: fileId, name, workId, personId: changedBy ?? uploadedBy }
    await remember(db, about, file, changedAt)
    await db
      .updateTable('caption')
      .set({ mediaId: fileId })
      .where('workId', '=', workId)
      .where('language', '=', language)
      .execute()
  }
}
