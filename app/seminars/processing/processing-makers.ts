import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admit, remember } from '#app/authoring/uploads.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { createRecording, setVideo } from '../recordings.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'bina-films-'))
let count = 0

/** A small file that ffmpeg makes of these arguments. */
export function filmed(name: string, args: readonly string[]): string {
  count += 1
  const path = join(folder, `${count}-${name}`)
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, path])
  return path
}

const picture = (size: string, seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `testsrc2=s=${size}:r=10:d=${seconds}`,
]
const tone = (seconds: number) => ['-f', 'lavfi', '-i', `sine=f=440:d=${seconds}`]
const small = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-pix_fmt',
  'yuv420p',
  '-c:a',
  'aac',
  '-movflags',
  '+faststart',
]

/** A film with a tone, of `seconds`. */
export const film = (size = '640x360', seconds = 4) =>
  filmed('film.mp4', [...picture(size, seconds), ...tone(seconds), ...small])
export const silentFilm = (size = '320x180', seconds = 2) =>
  filmed('silent.mp4', [...picture(size, seconds), ...small])
export const soundAlone = (seconds = 2) => filmed('sound.mp4', [...tone(seconds), ...small])

export function written(name: string, bytes: string | Uint8Array): string {
  count += 1
  const path = join(folder, `${count}-${name}`)
  writeFileSync(path, bytes)
  return path
}

/** A recording with this file for its video, as an upload leaves it. */
export async function recordingOfFile(path: string) {
  const person = await makePerson({ roles: ['expert'] })
  const workId = await createRecording(db, { person, title: 'Rekaman', language: 'id' }, testTime)
  const about = { name: 'film.mp4', workId, personId: person.id }
  const admitted = await admit(
    db,
    { purpose: 'recording', content: createReadStream(path), ...about },
    testTime,
  )
  if (!admitted.ok) return { person, workId, refused: admitted.reason, mediaId: '' }
  await setVideo(db, person, workId, admitted.media, testTime)
  return { person, workId, refused: null, mediaId: admitted.media.id }
}

/** The same of any bytes, also such as an upload refuses, for what lies in old data or slips through. */
export async function recordingOfBytes(path: string, mime = 'video/mp4') {
  const person = await makePerson({ roles: ['expert'] })
  const workId = await createRecording(db, { person, title: 'Rekaman', language: 'id' }, testTime)
  const stored = await storage.put(createReadStream(path), Number.POSITIVE_INFINITY)
  const facts = { width: null, height: null, seconds: null, masterDigest: null, blur: null, variants: [] }
  const about = { name: 'film.mp4', workId, personId: person.id }
  const media = await remember(db, about, { ...stored, ...facts, kind: 'video', mime }, testTime)
  await setVideo(db, person, workId, media, testTime)
  return { person, workId, mediaId: media.id }
}

export const processingOf = (mediaId: string) =>
  db.selectFrom('processing').selectAll().where('mediaId', '=', mediaId).executeTakeFirstOrThrow()

export const renditionsOf = (mediaId: string) =>
  db.selectFrom('rendition').selectAll().where('mediaId', '=', mediaId).orderBy('name').execute()
