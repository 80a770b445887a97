import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { Purpose } from './media-kind.ts'
import { admit, type Media } from './uploads.server.ts'
import { lockWork, setCover } from './works.server.ts'

export interface Arriving {
  readonly person: Person
  /** The other fields of the form; they come before the file. */
  readonly fields: Readonly<Record<string, string>>
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

export type Received =
  | { readonly ok: true; readonly media: Media; readonly to: string }
  | { readonly ok: false; readonly reason: string; readonly line?: number; readonly to: string }

/** What an uploaded file is for. A kind of work adds its own; `app/registries.ts` lists them. */
export interface UploadUse {
  readonly name: string
  receive(db: Db, arriving: Arriving, now: Date): Promise<Received>
}

export const uploadUses: UploadUse[] = []

/** A file for a draft the person may change: taken in, then put to its place in one transaction. */
export const workUpload = (
  name: string,
  purpose: Purpose,
  pageOf: (workId: string) => string,
  attach: (db: Db, person: Person, workId: string, media: Media, now: Date) => Promise<boolean>,
): UploadUse => ({
  name,
  async receive(db, { person, fields, name: filename, content }, now) {
    const workId = fields.workId ?? ''
    const to = pageOf(workId)
    if (!(await mayChange(db, person, workId))) return { ok: false, reason: 'absent', to }
    const admitted = await admit(db, { purpose, name: filename, content, workId, personId: person.id }, now)
    if (!admitted.ok) return { ...admitted, to }
    const done = await db.transaction().execute(trx => attach(trx, person, workId, admitted.media, now))
    return done ? { ok: true, media: admitted.media, to } : { ok: false, reason: 'absent', to }
  },
})

export const mayChange = async (db: Db, person: Person, workId: string) =>
  isId(workId) && (await lockWork(db, person, workId)) !== undefined

const courseCover = workUpload(
  'courseCover',
  'picture',
  id => `/courses/${id}/details`,
  (db, person, workId, media, now) => setCover(db, person, workId, media.id, now),
)

/** A picture within a lesson; it stands where its author puts it. */
const picture = workUpload(
  'picture',
  'picture',
  id => `/courses/${id}`,
  async () => true,
)

uploadUses.push(courseCover, picture)
