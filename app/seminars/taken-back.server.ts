import { type Publication, publicationOf, publicationsOf } from '#app/authoring/publications.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { completedOf } from './in-video/completing.server.ts'
import { notesOf } from './notes/notes.server.ts'

/** The last publication of a recording that was taken back, for who began it or has it on their way; null otherwise. */
export async function takenBackFrom(db: Db, person: Person, workId: string): Promise<Publication | null> {
  if ((await publicationOf(db, workId)) || !(await hasBegun(db, person.id, workId))) return null
  const [latest] = await publicationsOf(db, workId)
  return latest?.outline.kind === 'recording' ? latest : null
}

/** What is left of a recording that was taken back for who began it; null for anyone else. */
export async function takenBackOf(db: Db, person: Person, workId: string) {
  const publication = await takenBackFrom(db, person, workId)
  if (!publication) return null
  const [notes, completed] = await Promise.all([
    notesOf(db, { personId: person.id, workId }),
    completedOf(db, person.id, [workId]),
  ])
  return {
    workId,
    title: publication.outline.title,
    isCompleted: completed.has(workId),
    hasNotes: notes.length > 0,
  }
}

async function hasBegun(db: Db, personId: string, workId: string): Promise<boolean> {
  const { begun } = await db
    .selectNoFrom(eb =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('watchProgress')
              .select('workId')
              .where('personId', '=', personId)
              .where('workId', '=', workId),
          ),
          eb.exists(
            eb
              .selectFrom('enrolment')
              .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
              .select('enrolment.id')
              .where('learnerId', '=', personId)
              .where('withdrawnAt', 'is', null)
              .where('thingId', '=', workId),
          ),
        ])
        .as('begun'),
    )
    .executeTakeFirstOrThrow()
  return Boolean(begun)
}
