import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { addAuthor, authorsOf } from '#app/authoring/works.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { addSpeaker, speakersOf } from '../agenda/speakers.server.ts'
import { recordingFacet } from '../facet.server.ts'
import { removeSpeaker } from './parting.server.ts'
import { speakerRecording } from './speaker-uploads.server.ts'
import { makeRecordedTalk, sendTo } from './speaking-makers.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  uploadUses.push(speakerRecording)
})

type Talk = Awaited<ReturnType<typeof makeRecordedTalk>>

const authors = async ({ workId }: Talk) =>
  (await authorsOf(db, workId)).map(({ personId }) => personId).toSorted()
const parting = ({ seminarId, organiser }: Talk, id: string) =>
  inTransaction(trx => removeSpeaker(trx, { seminarId, id, by: organiser }, testTime))

it('who is taken off a seminar’s speakers writes its recording no more, and it is never without an author', async () => {
  const talk = await makeRecordedTalk()
  expect(await authors(talk)).toEqual([talk.speaker.id])
  await parting(talk, talk.speakerId)
  expect(await authors(talk)).toEqual([talk.organiser.id])
  await parting(talk, talk.speakerId)
  expect(await authors(talk)).toEqual([talk.organiser.id])
})

it('others who speak keep theirs', async () => {
  const talk = await makeRecordedTalk()
  const second = await makePerson({ unit: talk.unit })
  await addSpeaker(db, talk.seminarId, second.email)
  const own = (await speakersOf(db, talk.seminarId)).find(({ personId }) => personId === second.id)
  await sendTo({ person: second }, { use: 'speakerRecording', speakerId: own?.id ?? '' })
  expect(await authors(talk)).toEqual([talk.speaker.id, second.id].toSorted())
  await parting(talk, talk.speakerId)
  expect(await authors(talk)).toEqual([second.id])
})

it('who was invited as an author stays one', async () => {
  const talk = await makeRecordedTalk()
  const expert = await makePerson({ unit: talk.unit, roles: ['expert'] })
  await addSpeaker(db, talk.seminarId, expert.email)
  const own = (await speakersOf(db, talk.seminarId)).find(({ personId }) => personId === expert.id)
  await sendTo({ person: expert }, { use: 'speakerRecording', speakerId: own?.id ?? '' })
  await addAuthor(db, expert, talk.workId, { email: expert.email, role: 'author' }, testTime)
  await parting(talk, own?.id ?? '')
  expect(await authors(talk)).toEqual([talk.speaker.id, expert.id].toSorted())
})
