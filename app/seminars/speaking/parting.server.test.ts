import { expect, it } from 'vitest'
import { addAuthor, authorsOf } from '#app/authoring/works.server.ts'
import { revokeRole } from '#app/people/directory.server.ts'
import type { Person } from '#app/people/person.ts'
import { moveUnit } from '#app/people/units.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { addOrganiser } from '../agenda/organisers.server.ts'
import { addSpeaker, speakersOf } from '../agenda/speakers.server.ts'
import { removeOrganiser, removeSpeaker } from './parting.server.ts'
import { makeRecordedTalk, makeTalk, sendTo } from './speaking-makers.ts'
import '#app/registries.ts'

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

/** A talk whose recording a host brought for its guest, and another who hosts it. */
async function hosted(fields?: Parameters<typeof makeTalk>[0]) {
  const talk = await makeTalk(fields)
  const { seminarId, unit, organiser, guestId } = talk
  const other = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  await sendTo({ person: organiser }, { use: 'speakerRecording', speakerId: guestId })
  const { workId } = await db
    .selectFrom('seminar')
    .select('begunWorkId as workId')
    .where('id', '=', seminarId)
    .$narrowType<{ workId: string }>()
    .executeTakeFirstOrThrow()
  return { ...talk, workId, other }
}

async function revokeAll({ id }: Person) {
  const grants = await db.selectFrom('roleGrant').select('id').where('personId', '=', id).execute()
  await inTransaction(async trx => {
    for (const grant of grants) await revokeRole(trx, id, grant.id, testTime)
  })
}

it('who hosted it writes its recording no more once they lose the role by which they did', async () => {
  const talk = await hosted()
  expect(await authors(talk)).toEqual([talk.organiser.id])
  await revokeAll(talk.other)
  expect(await authors(talk)).toEqual([talk.organiser.id])
  const heir = await makePerson({ unit: talk.unit, roles: [{ role: 'coordinator', unitId: talk.unit.id }] })
  await revokeAll(talk.organiser)
  expect(await authors(talk)).toEqual([heir.id])
})

it('who loses the role but speaks keeps theirs, and so does who plans it by another', async () => {
  const talk = await hosted()
  await addSpeaker(db, talk.seminarId, talk.organiser.email)
  await revokeAll(talk.organiser)
  expect(await authors(talk)).toEqual([talk.organiser.id])
  const speaking = (await speakersOf(db, talk.seminarId)).find(each => each.personId === talk.organiser.id)
  await inTransaction(trx =>
    removeSpeaker(trx, { seminarId: talk.seminarId, id: speaking?.id ?? '', by: talk.other }, testTime),
  )
  expect(await authors(talk)).toEqual([talk.other.id])
})

it('who is taken off those who plan it keeps nothing that it lent them', async () => {
  const talk = await hosted()
  const { seminarId, other } = talk
  const unit = await makeUnit()
  const abroad = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  await addOrganiser(db, { seminarId, email: abroad.email, by: other.id }, testTime)
  await sendTo({ person: abroad }, { use: 'speakerRecording', speakerId: talk.guestId })
  expect(await authors(talk)).toEqual([talk.organiser.id, abroad.id].toSorted())
  await inTransaction(trx => removeOrganiser(trx, { seminarId, id: abroad.id, by: other }, testTime))
  expect(await authors(talk)).toEqual([talk.organiser.id])
})

it('who hosted it from above writes its recording no more once its unit hangs elsewhere', async () => {
  const [former, later] = [await makeUnit(), await makeUnit()]
  const talk = await hosted({ unit: await makeUnit({ parent: former }) })
  const above = await makePerson({ roles: [{ role: 'coordinator', unitId: former.id }] })
  await sendTo({ person: above }, { use: 'speakerRecording', speakerId: talk.guestId })
  expect(await authors(talk)).toEqual([talk.organiser.id, above.id].toSorted())
  await inTransaction(trx => moveUnit(trx, former.id, later.id, testTime))
  expect(await authors(talk)).toEqual([talk.organiser.id, above.id].toSorted())
  await inTransaction(trx => moveUnit(trx, talk.unit.id, later.id, testTime))
  expect(await authors(talk)).toEqual([talk.organiser.id])
})
