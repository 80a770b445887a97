import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { filmed, recordingOfFile } from '../processing/processing-makers.ts'
import { recordingOf } from '../recordings.server.ts'
import { findSilencesIn } from './silences.server.ts'
import { silencesOf } from './sound.server.ts'
import { suggestionsFor, takeSuggestions } from './suggestions.server.ts'

/** A tone with three seconds of silence from second 60 on. */
const film = () =>
  filmed('quiet.mp4', [
    ...['-f', 'lavfi', '-i', 'testsrc2=s=64x36:r=1:d=120', '-f', 'lavfi', '-i', 'sine=f=440:r=8000:d=120'],
    ...['-af', "volume=enable='between(t,60,63)':volume=0", '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac'],
  ])

it('suggests a chapter after a long pause, which is none before its author takes it', async () => {
  const { workId, mediaId, person } = await recordingOfFile(film())
  await db.updateTable('recording').set({ seconds: 120 }).where('workId', '=', workId).execute()
  await findSilencesIn(db)
  expect(await silencesOf(db, mediaId)).toBeNull()
  await db.updateTable('processing').set({ state: 'ready' }).where('mediaId', '=', mediaId).execute()
  await findSilencesIn(db)
  const [[from, to] = [0, 0]] = (await silencesOf(db, mediaId)) ?? []
  expect([Math.round(from), Math.round(to)]).toEqual([60, 63])

  const suggested = async () => {
    const recording = await recordingOf(db, workId)
    return recording ? suggestionsFor(db, recording, 'id') : []
  }
  const chapters = async () => (await recordingOf(db, workId))?.chapters.map(({ title }) => title)
  expect(await suggested()).toHaveLength(1)
  expect(await chapters()).toEqual([])
  const stranger = await makePerson({ roles: ['expert'] })
  const take = (by: typeof stranger) =>
    takeSuggestions(db, { person: by, workId, spoken: 'id' }, seconds => `Bagian ${seconds}`, testTime)
  expect(await take(stranger)).toBe(false)
  expect(await take(person)).toBe(true)
  expect(await chapters()).toEqual([`Bagian ${Math.floor(to)}`])
  expect(await suggested()).toEqual([])
})
