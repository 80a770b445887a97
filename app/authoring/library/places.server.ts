import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { Outline } from '../outline.ts'
import type { WorkKind } from '../work.ts'
import { readableBy } from '../works.server.ts'

export type PlaceKind = 'lesson' | 'cover' | 'video' | 'poster' | 'captions' | 'material'

export interface DraftPlace {
  readonly place: PlaceKind
  readonly workId: string
  readonly workKind: WorkKind
  readonly title: string
  readonly partId: string | null
  readonly partTitle: string | null
}

export interface PublishedPlace {
  readonly workId: string
  readonly workKind: WorkKind
  readonly title: string
  readonly number: number
  readonly publishedAt: Date
}

export interface Places {
  readonly drafts: readonly DraftPlace[]
  readonly publications: readonly PublishedPlace[]
  /** Works that use it and that the person may not open: said, never named. */
  readonly elsewhere: number
}

/** Where a file is used, with what the person may open by name. The caller has checked that it is in their library. */
export async function placesOf(db: Db, person: Person, mediaId: string): Promise<Places> {
  const drafts = await db
    .selectFrom('mediaPlace')
    .innerJoin('work', 'work.id', 'mediaPlace.workId')
    .leftJoin('part', 'part.id', 'mediaPlace.partId')
    .select(['mediaPlace.place', 'work.id as workId', 'work.kind as workKind', 'work.title'])
    .select(['part.id as partId', 'part.title as partTitle'])
    .select(eb => readableBy(person)(eb as never).as('mayOpen'))
    .where('mediaPlace.mediaId', '=', mediaId)
    .where('mediaPlace.isOut', 'is not', true)
    .orderBy('work.title')
    .orderBy('part.title')
    .limit(200)
    .execute()
  const publications = await db
    .selectFrom('publicationMedia')
    .innerJoin('publication', 'publication.id', 'publicationMedia.publicationId')
    .innerJoin('work', 'work.id', 'publication.workId')
    .select(['work.id as workId', 'work.kind as workKind', 'publication.number', 'publication.publishedAt'])
    .select('publication.outline')
    .select(eb => readableBy(person)(eb as never).as('mayOpen'))
    .where('publicationMedia.mediaId', '=', mediaId)
    .orderBy('publication.publishedAt', 'desc')
    .limit(200)
    .execute()
  const closed = [...drafts, ...publications].filter(({ mayOpen }) => !mayOpen)
  return {
    drafts: drafts
      .filter(({ mayOpen }) => mayOpen)
      .map(({ mayOpen: _, place, ...rest }) => ({ ...rest, place: place as PlaceKind })),
    publications: publications
      .filter(({ mayOpen }) => mayOpen)
      .map(({ mayOpen: _, outline, ...rest }) => ({ ...rest, title: (outline as unknown as Outline).title })),
    elsewhere: new Set(closed.map(({ workId }) => workId)).size,
  }
}
