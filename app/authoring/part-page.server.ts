import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode, DocumentFacts, RecordingFacts } from './blocks/block.ts'
import { linksElsewhereIn, mediaIn, recordingsIn } from './document.ts'
import { factsFor, recordingFacts } from './media.server.ts'
import { type DraftedPart, partFor } from './parts.server.ts'
import type { OpenThread } from './together/comment-places.ts'
import { openThreads } from './together/comments.server.ts'

export interface PartPage {
  readonly part: DraftedPart
  /** The draft on a device is kept under this; it names person and text. */
  readonly textKey: string
  readonly personId: string
  readonly threads: readonly OpenThread[]
  readonly facts: DocumentFacts
  readonly recordings: readonly RecordingFacts[]
}

/** Everything the page needs where one part is written; not found when the person may not read it. */
export async function partPageOf(db: Db, person: Person, workId: string, partId: string): Promise<PartPage> {
  const part = (await partFor(db, person, workId, partId)) ?? notFound()
  const personId = person.id
  const textKey = `${personId}/${part.id}`
  if (part.kind === 'check')
    return {
      part,
      textKey,
      personId,
      threads: [],
      facts: { media: {}, recordings: {} },
      recordings: [],
    }
  const body = part.body as DocNode
  const [threads, facts, recordings] = await Promise.all([
    openThreads(db, { column: 'partId', id: partId }),
    factsFor(
      db,
      { media: mediaIn(body), recordings: recordingsIn(body), links: linksElsewhereIn(body) },
      workId,
    ),
    recordingFacts(db, 'all'),
  ])
  return { part, textKey, personId, threads, facts, recordings: Object.values(recordings) }
}
