import { beforeAll, expect, it } from 'vitest'
import { receiveUpload } from '#app/authoring/receive.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { makeRecording } from '../seminars-makers.ts'
import { recordingUploads } from '../uploads.server.ts'
import { captionOf } from './captions.server.ts'
import { addTerm, glossaryOf, removeTerm } from './glossary.server.ts'

beforeAll(async () => {
  uploadUses.push(...recordingUploads)
  await makeUnit()
})

const srt = '1\n00:00:01,000 --> 00:00:02,000\nDari Be Ka En, hari ini.\n'

it('spells what comes in after a term was added, and remembers what stood there', async () => {
  const author = await makePerson({ roles: ['expert'] })
  const { workId } = await makeRecording(author)
  const arrive = async (language: string) => {
    const body = new FormData()
    for (const [key, value] of Object.entries({ use: 'recordingCaptions', workId, language }))
      body.set(key, value)
    body.set('file', new File([srt], 'teks.srt'))
    const headers = { Accept: 'application/json' }
    const request = new Request('http://localhost/media', { method: 'POST', body, headers })
    expect((await receiveUpload(db, { person: author }, request, testTime)).status).toBe(201)
    return (await captionOf(db, workId, language === 'id' ? 'id' : 'en'))?.cues[0]
  }
  expect(await arrive('id')).toMatchObject({ text: 'Dari Be Ka En, hari ini.' })
  await addTerm(db, author, { language: 'id', heard: 'be ka en', written: 'BKN' }, testTime)
  expect(await arrive('id')).toMatchObject({
    ...{ from: 1, to: 2, text: 'Dari BKN, hari ini.' },
    replaced: [{ at: 1, count: 1, was: 'Be Ka En,' }],
  })
  expect(await arrive('en')).toMatchObject({ text: 'Dari Be Ka En, hari ini.' })
})

it('has one spelling for what is heard, the last that was given', async () => {
  const author = await makePerson({ roles: ['expert'] })
  await addTerm(db, author, { language: 'en', heard: 'lan', written: 'LAN' }, testTime)
  await addTerm(db, author, { language: 'en', heard: 'Lan', written: 'LAN RI' }, testTime)
  const terms = await glossaryOf(db, 'en')
  expect(terms).toMatchObject([{ heard: 'Lan', written: 'LAN RI', by: author.name }])
  expect(await removeTerm(db, author, terms[0]?.id ?? '', testTime)).toBe(true)
  expect(await removeTerm(db, author, terms[0]?.id ?? '', testTime)).toBe(false)
  expect(await glossaryOf(db, 'en')).toEqual([])
})
