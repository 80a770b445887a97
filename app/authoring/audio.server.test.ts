import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from './authoring-makers.ts'
import { mediaFacts, mediaFor } from './media.server.ts'
import { takeIn } from './taking-in.server.ts'
import { uploadUses } from './upload-uses.server.ts'

const hasFfmpeg =
  spawnSync('ffmpeg', ['-version']).status === 0 && spawnSync('ffprobe', ['-version']).status === 0

/** Two seconds of a tone, as a recorder would write them. */
const tone = (...format: readonly string[]) =>
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=duration=2', ...format, '-'])

async function send(use: string, content: Uint8Array) {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const fields = { use, workId, formKey: newId() }
  const known = uploadUses.find(({ name }) => name === use)
  async function* bytes() {
    yield content
  }
  const received = await known?.receive(
    db,
    { person: author, fields, name: 'rekaman', content: bytes() },
    testTime,
  )
  return { author, received }
}

it.skipIf(!hasFfmpeg).each([
  ['audio/mpeg', ['-f', 'mp3']],
  ['audio/mp4', ['-f', 'ipod', '-movflags', 'frag_keyframe+empty_moov']],
  // As telephones write it: by its beginning it may be a film.
  ['audio/mp4', ['-f', 'mp4', '-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']],
  ['audio/ogg', ['-f', 'ogg', '-c:a', 'libvorbis']],
  ['audio/ogg', ['-f', 'ogg', '-c:a', 'libopus']],
  ['audio/wav', ['-f', 'wav']],
])('takes in sound that is %s, by its bytes, and tells how long it is', async (mime, format) => {
  const { author, received } = await send('audio', tone(...format))
  if (!received?.ok || !received.media) throw new Error('the sound was refused')
  expect(received.media).toMatchObject({ kind: 'audio', mime, width: null })
  expect((await mediaFor(db, author, received.media.id))?.mime).toBe(mime)
  const facts = (await mediaFacts(db, [received.media.id]))[received.media.id]
  expect(facts?.seconds).toBeCloseTo(2, 0)
})

const film = () =>
  tone(
    ...['-f', 'lavfi', '-i', 'color=size=32x32:duration=2', '-shortest', '-f', 'mp4', '-c:a', 'aac'],
    ...['-movflags', 'frag_keyframe+empty_moov'],
  )

it.skipIf(!hasFfmpeg)(
  'tells sound from film where both are welcome, and keeps no film that was to be sound',
  async () => {
    const kindOf = async (content: Uint8Array) => {
      async function* bytes() {
        yield content
      }
      const taken = await takeIn({ purpose: ['recording', 'audio'], content: bytes() })
      return taken.ok && taken.file.kind
    }
    expect(await kindOf(tone('-f', 'mp4', '-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov'))).toBe(
      'audio',
    )
    expect(await kindOf(film())).toBe('video')
    const content = Buffer.concat([film(), Buffer.from(newId())])
    expect((await send('audio', content)).received).toMatchObject({ ok: false, reason: 'wrongType' })
    expect(await storage.has(createHash('sha256').update(content).digest('hex'))).toBe(false)
  },
)

it.skipIf(!hasFfmpeg)('takes no sound for a film, and no paper for sound', async () => {
  expect((await send('video', tone('-f', 'mp3'))).received).toMatchObject({ ok: false, reason: 'wrongType' })
  const paper = Buffer.from('%PDF-1.7\n%âãÏÓ\n')
  expect((await send('audio', paper)).received).toMatchObject({ ok: false, reason: 'wrongType' })
})
