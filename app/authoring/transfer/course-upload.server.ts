import { isId } from '#app/web/id.ts'
import { isLanguage } from '#app/web/language.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import type { UploadUse } from '../upload-uses.server.ts'
import { keepSent } from './imports.server.ts'
import { readInTime } from './read-imports.server.ts'

/** A manuscript that becomes a course: kept, then read, while its sender looks on. */
export const courseUpload: UploadUse = {
  name: 'course',
  async receive(db, { person, fields, name, content }, now) {
    const { formKey = '', workId = '', language } = fields
    const from = workId ? `/courses/${workId}/transfer` : '/courses/imports'
    if (!formKey || !isLanguage(language) || (workId && !isId(workId)))
      return { ok: false, reason: 'broken', to: from }
    const sending = {
      person,
      formKey: formKey.slice(0, 200),
      intoWorkId: workId || null,
      fileName: named(name),
      language,
    }
    try {
      const id = await inTransaction(trx => keepSent(trx, sending, content, now))
      if (!id) return { ok: false, reason: 'absent', to: from }
      await readInTime(db, id)
      return { ok: true, to: `/courses/imports/${id}` }
    } catch (fault) {
      if (fault instanceof TooLarge) return { ok: false, reason: 'tooLarge', to: from }
      throw fault
    }
  },
}

/** A file's name without folders or control characters. */
const named = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200) || 'naskah'
