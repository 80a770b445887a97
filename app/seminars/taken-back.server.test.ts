import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { publish, retire } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from './facet.server.ts'
import { writeNote } from './notes/notes.server.ts'
import { loader as notes } from './routes/notes.ts'
import { makePublishedRecording } from './seminars-makers.ts'
import { takenBackOf } from './taken-back.server.ts'
import { recordWatching } from './watch.server.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
})

const notesFor = async (person: Person, workId: string) => {
  const request = new Request('http://localhost:3000/x', { headers: await signedIn(person) })
  const answer = notes({ request, params: { workId }, context: {} })
  return answer.catch((thrown: unknown) => thrown as Response)
}

it('tells who began a recording that it was taken back, leaves them their notes, and is nothing to anyone else', async () => {
  const author = await makePerson({ roles: ['expert'] })
  const { workId, mediaId } = await makePublishedRecording(author, { title: 'Satu menit' })
  const [learner, stranger] = [await makePerson(), await makePerson()]
  const at = { personId: learner.id, workId }
  await recordWatching(db, { ...at, mediaId, stretches: [[0, 5]], position: 5 }, testTime)
  const note = { op: newId(), note: newId(), seen: 0, second: 3, words: 'Tanya setiap pagi' }
  await writeNote(db, at, note, testTime)
  expect(await takenBackOf(db, learner, workId)).toBeNull()

  await retire(db, { person: author, workId }, testTime)
  expect(await takenBackOf(db, learner, workId)).toMatchObject({
    ...{ title: 'Satu menit', isCompleted: false, hasNotes: true },
  })
  expect(await (await notesFor(learner, workId)).text()).toContain('Tanya setiap pagi')
  expect(await takenBackOf(db, stranger, workId)).toBeNull()
  expect((await notesFor(stranger, workId)).status).toBe(404)

  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  expect(await takenBackOf(db, learner, workId)).toBeNull()
})
