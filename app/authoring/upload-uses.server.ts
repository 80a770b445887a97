import { sql } from 'kysely'
import { has, type Person, type Role } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import type { LessonUse } from './blocks/block.ts'
import { libraryPurposes, type Purpose, paperPurposes } from './media-kind.ts'
import { takeIn } from './taking-in.server.ts'
import { type Media, remember } from './uploads.server.ts'
import { lockWork, setCover } from './works.server.ts'

/** Who sends: a person, or whoever holds a link and keeps files in its maker's name, but sees no other file of theirs. */
export interface Sender {
  readonly person: Person
  readonly link?: string
}

export interface Arriving extends Sender {
  /** The other fields of the form; they come before the file. */
  readonly fields: Readonly<Record<string, string>>
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
  readonly uploadId?: string
}

export type Received =
  | { readonly ok: true; readonly media?: Media; readonly to: string }
  | { readonly ok: false; readonly reason: string; readonly line?: number; readonly to: string }

/** What an uploaded file is for. A kind of work adds its own; `app/registries.ts` lists them. */
export interface UploadUse {
  readonly name: string
  /** Who may send such a file at all; experts, when it does not say. */
  readonly by?: readonly Role[]
  /** Taken from who holds a link, too. */
  readonly byLink?: true
  /** What may also come in pieces: looked at when its first bytes are there, so that nobody sends two gigabytes in vain. */
  readonly pieces?: {
    readonly purposes: readonly Purpose[]
    may(db: Db, sender: Sender, fields: Arriving['fields'], now: Date): Promise<boolean>
  }
  receive(db: Db, arriving: Arriving, now: Date): Promise<Received>
}

export const uploadUses: UploadUse[] = []

/** Whether a file for this use is taken from them at all; what it is for has the last word. */
export const maySend = ({ person, link }: Sender, { by = ['expert'], byLink }: UploadUse): boolean =>
  link ? byLink === true : by.some(role => has(person, role))

type Attach = (db: Db, person: Person, workId: string, media: Media, now: Date) => Promise<boolean>

/** A file for a draft the person may change: taken in, then kept and put to its place in one transaction. */
export const workUpload = (
  name: string,
  purpose: Purpose | readonly Purpose[],
  pageOf: (workId: string) => string,
  attach: Attach,
): UploadUse => ({
  name,
  pieces: {
    purposes: [purpose].flat(),
    may: (db, { person }, { workId = '' }) => mayChange(db, person, workId),
  },
  async receive(db, { person, fields, name: filename, content, uploadId }, now) {
    const workId = fields.workId ?? ''
    const to = pageOf(workId)
    if (!(await mayChange(db, person, workId))) return { ok: false, reason: 'absent', to }
    const taken = await takeIn({ purpose, content })
    if (!taken.ok) return { ...taken, to }
    const media = await inTransaction(async trx => {
      if (!(await mayChange(trx, person, workId))) return null
      const about = { name: filename, workId, personId: person.id, uploadId }
      const kept = await remember(trx, about, taken.file, now)
      return (await attach(trx, person, workId, kept, now)) ? kept : null
    })
    return media ? { ok: true, media, to } : { ok: false, reason: 'absent', to }
  },
})

export const mayChange = async (db: Db, person: Person, workId: string) =>
  isId(workId) && (await lockWork(db, person, workId)) !== undefined

/** A file for the library alone: for no work yet. The same bytes again are the file one has, out of the trash if it lay there. */
const libraryUpload: UploadUse = {
  name: 'library',
  pieces: { purposes: libraryPurposes, may: async () => true },
  async receive(_, { person, name, content, uploadId }, now) {
    const taken = await takeIn({ purpose: libraryPurposes, content })
    if (!taken.ok) return { ...taken, to: '/media' }
    const media = await inTransaction(async trx => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`media ${person.id}`}, 0))`.execute(trx)
      const kept = await takeUpAgain(trx, person.id, taken.file.digest)
      return kept ?? remember(trx, { name, personId: person.id, uploadId }, taken.file, now)
    })
    return { ok: true, media, to: `/media/${media.id}/details` }
  },
}

const takeUpAgain = (db: Db, personId: string, digest: string): Promise<Media | undefined> =>
  db
    .updateTable('media')
    .set({ trashedAt: null })
    .where('id', '=', eb =>
      eb
        .selectFrom('media')
        .select('id')
        .where('uploadedBy', '=', personId)
        .where('digest', '=', digest)
        .orderBy('uploadedAt')
        .limit(1),
    )
    .returning(['id', 'kind', 'mime', 'bytes', 'width', 'height', 'seconds', 'name', 'alt'])
    .executeTakeFirst()

const courseCover = workUpload(
  'courseCover',
  'picture',
  id => `/courses/${id}/details`,
  (db, person, workId, media, now) => setCover(db, person, workId, media.id, now),
)

const purposes: Readonly<Record<LessonUse, Purpose | readonly Purpose[]>> = {
  picture: 'picture',
  material: paperPurposes,
  audio: 'audio',
  video: 'film',
}

/** Files within a lesson; they stand where their author puts them. */
const lessonUploads = Object.entries(purposes).map(([name, purpose]) =>
  workUpload(
    name,
    purpose,
    id => `/courses/${id}`,
    async () => true,
  ),
)

uploadUses.push(courseCover, ...lessonUploads, libraryUpload)
