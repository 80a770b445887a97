import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DocumentFacts, Given } from './blocks/block.ts'
import type { Doc } from './document.ts'
import { draftOf } from './draft.server.ts'
import { frozen } from './freeze.ts'
import type { Outline } from './outline.ts'
import { forLearners, type LearnerPart } from './publications.server.ts'
import { toldOf } from './responses.server.ts'
import type { WorkKind } from './work.ts'
import { workFor } from './works.server.ts'

export interface Preview {
  readonly workId: string
  readonly outline: Outline
  readonly part: LearnerPart | null
  readonly facts: DocumentFacts
  /** What its author may know of those who read it as it is published. */
  readonly given: Readonly<Record<string, Given>>
}

/** The draft as a learner would meet it, keys taken out as they are for learners. Not found when the person may not read it. */
export async function previewOf(
  db: Db,
  person: Person,
  workId: string,
  kind: WorkKind,
  partId?: string,
): Promise<Preview> {
  if (!(await workFor(db, person, workId, kind))) notFound()
  return draftAsRead(db, workId, partId)
}

/** The same of a work that the caller has looked may be read. */
export async function draftAsRead(db: Db, workId: string, partId?: string): Promise<Preview> {
  const { draft, facts } = (await draftOf(db, workId)) ?? notFound()
  const { outline, parts } = frozen(draft, facts)
  const found = partId ? parts.findIndex(part => part.id === partId) : 0
  const part = parts[found]
  if (partId && !part) notFound()
  return {
    workId,
    outline,
    facts,
    given: part?.kind === 'lesson' ? await toldOf(db, part.id, part.body as Doc) : {},
    part: part ? forLearners({ ...part, publicationId: '', position: found }) : null,
  }
}
