import type { TakenFile } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { materialFor, materialsOf } from '../agenda/materials.server.ts'
import { addMaterial } from '../recordings.server.ts'
import { chooseSlides } from './slides.server.ts'

/** A paper of the seminar that was recorded, which its recording has not yet. */
export interface Offered {
  readonly seminarId: string
  readonly id: string
  readonly name: string
}

/** Papers of a recording's seminar that the person may read. */
export async function offeredPapers(db: Db, person: Person, workId: string): Promise<readonly Offered[]> {
  const seminars = await db.selectFrom('seminar').select('id').where('recordingWorkId', '=', workId).execute()
  const offered: Offered[] = []
  for (const { id: seminarId } of seminars)
    for (const { id, name } of await materialsOf(db, seminarId)) {
      const paper = await materialFor(db, person, seminarId, id)
      if (paper?.mime === 'application/pdf' && !(await hasAlready(db, workId, paper.digest)))
        offered.push({ seminarId, id, name })
    }
  return offered
}

const hasAlready = async (db: Db, workId: string, digest: string) =>
  (await db
    .selectFrom('material')
    .innerJoin('media', 'media.id', 'material.mediaId')
    .select('mediaId')
    .where('workId', '=', workId)
    .where('digest', '=', digest)
    .executeTakeFirst()) !== undefined

/** Makes a paper of the seminar the slides of its recording. */
export async function takePaper(
  db: Db,
  person: Person,
  workId: string,
  { seminarId, id }: Pick<Offered, 'seminarId' | 'id'>,
  now: Date,
): Promise<boolean> {
  const offered = (await offeredPapers(db, person, workId)).some(
    each => each.id === id && each.seminarId === seminarId,
  )
  const paper = offered ? await materialFor(db, person, seminarId, id) : undefined
  if (!paper) return false
  const mediaId = await keepPaper(db, person, workId, paper, now)
  return mediaId !== null && chooseSlides(db, person, workId, mediaId, now)
}

interface Paper {
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly digest: string
}

const plain = {
  ...{ kind: 'file', width: null, height: null, seconds: null },
  ...{ masterDigest: null, blur: null, variants: [] },
} as const satisfies Partial<TakenFile>

/** Gives a recording a paper of its seminar to take along, and answers which file it is there; null where the person may not. */
export async function keepPaper(
  db: Db,
  person: Person,
  workId: string,
  { name, mime, bytes, digest }: Paper,
  now: Date,
): Promise<string | null> {
  const file = { ...plain, mime, bytes, digest }
  const { id } = await remember(db, { name, workId, personId: person.id }, file, now)
  return (await addMaterial(db, person, workId, id, now)) ? id : null
}
