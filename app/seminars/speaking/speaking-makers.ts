import { receiveUpload } from '#app/authoring/receive.server.ts'
import type { Sender } from '#app/authoring/upload-uses.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeSeminar } from '../agenda/agenda-makers.ts'
import { addGuest, addSpeaker, speakersOf } from '../agenda/speakers.server.ts'
import { tinyVideo } from '../seminars-makers.ts'

/** An announced seminar with a speaker of the house and one from elsewhere. */
export async function makeTalk(fields: Parameters<typeof makeSeminar>[0] = {}) {
  const seminar = await makeSeminar(fields)
  const speaker = await makePerson({ unit: seminar.unit })
  await addSpeaker(db, seminar.seminarId, speaker.email)
  const guest = {
    name: 'Prof. Lestari',
    affiliation: 'Universitas Nusa Raya',
    email: 'lestari@nusaraya.example',
  }
  await addGuest(db, seminar.seminarId, guest)
  const [own, other] = await speakersOf(db, seminar.seminarId)
  if (!own || !other) throw new Error('a talk has two speakers')
  return { ...seminar, speaker, speakerId: own.id, guestId: other.id }
}

/** The same with its speaker's recording, complete enough to publish. */
export async function makeRecordedTalk(fields: Parameters<typeof makeSeminar>[0] = {}) {
  const talk = await makeTalk(fields)
  await sendTo({ person: talk.speaker }, { use: 'speakerRecording', speakerId: talk.speakerId })
  const { begunWorkId } = await db
    .selectFrom('seminar')
    .select('begunWorkId')
    .where('id', '=', talk.seminarId)
    .executeTakeFirstOrThrow()
  const workId = begunWorkId ?? ''
  await db.updateTable('recording').set({ seconds: 60 }).where('workId', '=', workId).execute()
  await db.updateTable('work').set({ summary: 'Tiga cara sederhana.' }).where('id', '=', workId).execute()
  return { ...talk, workId }
}

export const aPdf = (words = 'Tayangan') => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)

interface File {
  readonly use: 'speakerSlides' | 'speakerRecording'
  readonly speakerId: string
  readonly content?: Uint8Array
}

/** Sends a file to a speaker's page in one piece. */
export function sendTo(sender: Sender, { use, speakerId, content }: File) {
  const form = new FormData()
  form.set('use', use)
  form.set('workId', speakerId)
  const [bytes, name] = use === 'speakerSlides' ? [aPdf(), 'tayangan.pdf'] : [tinyVideo(), 'rekaman.mp4']
  form.set('file', new Blob([new Uint8Array(content ?? bytes)]), name)
  const request = new Request('http://localhost:3000/media/arrival', {
    method: 'POST',
    body: form,
    headers: { Accept: 'application/json' },
  })
  return receiveUpload(db, sender, request, testTime)
}
