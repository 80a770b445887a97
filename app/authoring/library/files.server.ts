import { type ExpressionBuilder, sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'
import type { MediaFacts } from '../blocks/block.ts'
import { mediaFacts } from '../media.server.ts'
import type { MediaKind } from '../media-kind.ts'
import { licencesNamed } from './licence.ts'

export const shownKinds = ['image', 'video', 'audio', 'file'] as const
export const shelves = ['all', 'used', 'unused', 'trash'] as const

export interface Search {
  readonly query: string
  readonly kind: MediaKind | null
  readonly shelf: (typeof shelves)[number]
  /** The last file of the page before. */
  readonly after?: { readonly at: Date; readonly id: string }
  readonly limit?: number
}

export interface ListedFile {
  readonly id: string
  readonly kind: MediaKind
  readonly mime: string
  readonly name: string
  readonly alt: string
  readonly bytes: number
  readonly seconds: number | null
  readonly uploadedAt: Date
  readonly trashedAt: Date | null
  readonly facts: MediaFacts
}

type Files = ExpressionBuilder<DB, 'media'>

/** The scope of the library: one's own files, and those of works one writes. */
export const inLibraryOf = (person: Person) => (eb: Files) =>
  eb.or([
    eb('media.uploadedBy', '=', person.id),
    eb.exists(
      eb
        .selectFrom('mediaUse')
        .innerJoin('workAuthor', 'workAuthor.workId', 'mediaUse.workId')
        .select('mediaUse.mediaId')
        .whereRef('mediaUse.mediaId', '=', 'media.id')
        .where('workAuthor.personId', '=', person.id)
        .where('workAuthor.role', '=', 'author'),
    ),
  ])

/** Words about a file hold wherever it is shown: they are for who brought it, and for who writes with them. */
export const mayDescribe = (person: Person) => (eb: Files) =>
  eb.or([
    eb('media.uploadedBy', '=', person.id),
    eb.exists(
      eb
        .selectFrom('mediaUse')
        .innerJoin('workAuthor as own', 'own.workId', 'mediaUse.workId')
        .innerJoin('workAuthor as with', 'with.workId', 'mediaUse.workId')
        .select('mediaUse.mediaId')
        .whereRef('mediaUse.mediaId', '=', 'media.id')
        .where('own.personId', '=', person.id)
        .where('own.role', '=', 'author')
        .whereRef('with.personId', '=', 'media.uploadedBy')
        .where('with.role', '=', 'author'),
    ),
  ])

export const isPublished = (eb: Files) =>
  eb.exists(
    eb
      .selectFrom('publicationMedia')
      .select('publicationMedia.mediaId')
      .whereRef('publicationMedia.mediaId', '=', 'media.id'),
  )

/** Whether some draft shows it, also in a part that was taken out and may come back. */
export const isDrafted = (eb: Files) =>
  eb.exists(
    eb.selectFrom('mediaPlace').select('mediaPlace.mediaId').whereRef('mediaPlace.mediaId', '=', 'media.id'),
  )

/** A page of the library, the last uploaded first. */
export async function filesOf(
  db: Db,
  person: Person,
  { query, kind, shelf, after, limit = 24 }: Search,
): Promise<{ readonly files: readonly ListedFile[]; readonly more: boolean }> {
  const rows = await db
    .selectFrom('media')
    .select(['id', 'kind', 'mime', 'name', 'alt', 'bytes', 'seconds', 'uploadedAt', 'trashedAt'])
    .where(inLibraryOf(person))
    .where('kind', 'in', kind ? [kind] : [...shownKinds])
    .where('trashedAt', shelf === 'trash' ? 'is not' : 'is', null)
    .where(eb => eb.and(wordsOf(query).map(tells(eb))))
    .$if(shelf === 'used' || shelf === 'unused', asked =>
      asked.where(eb => {
        const isUsed = eb.or([isPublished(eb), isDrafted(eb)])
        return shelf === 'used' ? isUsed : eb.not(isUsed)
      }),
    )
    .$if(after !== undefined, asked =>
      asked.where(sql<boolean>`(uploaded_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const facts = await mediaFacts(
    db,
    page.map(file => file.id),
  )
  const files = page.map(file => ({ ...file, facts: facts[file.id] ?? { id: file.id, bytes: file.bytes } }))
  return { files, more: rows.length > limit }
}

const wordsOf = (query: string) => query.split(/\s+/).filter(Boolean).slice(0, 10)

/** Whether a file's name, words, source or licence tell a word that was typed. */
const tells = (eb: Files) => (word: string) => {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const licences = licencesNamed(word)
  return eb.or([
    eb('media.name', 'ilike', like),
    eb('media.alt', 'ilike', like),
    eb('media.source', 'ilike', like),
    ...(licences.length > 0 ? [eb('media.licence', 'in', licences)] : []),
  ])
}

/** One file of the person's library, with all that is kept of it; null when it is none of theirs. */
export async function fileFor(db: Db, person: Person, id: string) {
  const file = await db
    .selectFrom('media')
    .innerJoin('person', 'person.id', 'media.uploadedBy')
    .select(['media.id', 'media.kind', 'media.mime', 'media.name', 'media.alt', 'media.bytes'])
    .select(['media.seconds', 'media.width', 'media.height', 'media.licence', 'media.source'])
    .select(['media.language', 'media.revision', 'media.uploadedAt', 'media.trashedAt', 'media.uploadedBy'])
    .select('person.name as uploader')
    .select(eb => isPublished(eb as never).as('isPublished'))
    .select(eb => mayDescribe(person)(eb as never).as('mayDescribe'))
    .where('media.id', '=', id)
    .where('media.kind', 'in', [...shownKinds])
    .where(eb => inLibraryOf(person)(eb as never))
    .executeTakeFirst()
  if (!file) return null
  const { uploadedBy, ...shown } = file
  const picture = file.kind === 'image' ? ((await mediaFacts(db, [id]))[id] ?? null) : null
  return { ...shown, picture, isOwn: uploadedBy === person.id }
}

export type LibraryFile = NonNullable<Awaited<ReturnType<typeof fileFor>>>
