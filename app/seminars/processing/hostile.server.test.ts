import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { processWaiting } from './processing.server.ts'
import {
  film,
  filmed,
  processingOf,
  recordingOfBytes,
  recordingOfFile,
  renditionsOf,
  silentFilm,
  soundAlone,
  written,
} from './processing-makers.ts'

beforeEach(() => db.deleteFrom('processing').execute())

const secret = written('secret.txt', 'rahasia kantor')

/** What becomes of bytes that came in as a video of this kind. */
async function outcomeOf(path: string, mime?: string) {
  const { mediaId } = await recordingOfBytes(path, mime)
  await processWaiting(db, testTime)
  const { state, reason } = await processingOf(mediaId)
  return { state, reason, names: (await renditionsOf(mediaId)).map(({ name }) => name) }
}

const refused = (reason: string) => ({ state: 'refused', reason, names: [] })

it('does not even take in what is no video by its first bytes', async () => {
  for (const bytes of ['bukan film', `#EXTM3U\n#EXTINF:1,\nfile://${secret}\n`, ''])
    expect((await recordingOfFile(written('film.mp4', bytes))).refused).not.toBeNull()
})

it('reads no other file and no address, whatever a file tells it to', async () => {
  const tricks = [
    `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1.0,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
    '#EXTM3U\n#EXTINF:1.0,\nhttp://127.0.0.1:9/film.ts\n#EXT-X-ENDLIST\n',
    `ffconcat version 1.0\nfile '${secret}'\n`,
    `1\n00:00:00,000 --> 00:00:01,000\n{\\movie=${secret}}\n`,
    `<?xml version="1.0"?><MPD><BaseURL>file://${secret}</BaseURL></MPD>`,
  ]
  for (const trick of tricks)
    for (const mime of ['video/mp4', 'video/webm'])
      expect(await outcomeOf(written('film.mp4', trick), mime)).toEqual(refused('unreadable'))
})

it('says so when the end of a file is missing', async () => {
  const whole = readFileSync(film('320x180', 12))
  const cut = written('cut.mp4', whole.subarray(0, Math.floor(whole.length / 2)))
  expect(await outcomeOf(cut)).toMatchObject({ state: 'refused', reason: 'cutShort' })
  const headOnly = written('head.mp4', whole.subarray(0, 300))
  expect(await outcomeOf(headOnly)).toEqual(refused('nothingPlayable'))
  expect(await outcomeOf(written('none.mp4', new Uint8Array()))).toEqual(refused('unreadable'))
})

it('refuses pictures without end and lengths that cannot be', async () => {
  const claimed = readFileSync(silentFilm('64x36'))
  for (const box of ['mvhd', 'mdhd']) {
    const at = claimed.indexOf(box)
    claimed.writeUInt32BE(1, at + 16)
    claimed.writeUInt32BE(0xfffffff0, at + 20)
  }
  expect(await outcomeOf(written('long.mp4', claimed))).toEqual(refused('tooLong'))
  const wide = filmed('wide.mp4', [
    ...['-f', 'lavfi', '-i', 'color=s=8400x32:r=1:d=1'],
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
  ])
  expect(await outcomeOf(wide)).toEqual(refused('tooManyPixels'))
})

it('makes what it can of the smallest and strangest that is still a film', async () => {
  const one = filmed('one.mp4', [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=s=320x240:r=25',
    '-frames:v',
    '1',
    '-pix_fmt',
    'yuv420p',
  ])
  expect(await outcomeOf(one)).toMatchObject({ state: 'ready', names: ['240p', 'sprite'] })
  const archive = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')
  const polyglot = written('both.mp4', Buffer.concat([readFileSync(soundAlone()), archive]))
  expect(await outcomeOf(polyglot)).toMatchObject({ state: 'ready', names: ['sound'] })
  const odd = filmed('odd.webm', [
    '-f',
    'lavfi',
    '-i',
    'testsrc2=s=351x287:r=50:d=1',
    '-c:v',
    'libvpx',
    '-deadline',
    'realtime',
  ])
  expect(await outcomeOf(odd, 'video/webm')).toMatchObject({
    state: 'ready',
    names: ['240p', '286p', 'sprite'],
  })
})

it('plays no sound louder for being silence', async () => {
  const silence = filmed('silence.mp4', ['-f', 'lavfi', '-i', 'anullsrc=d=2', '-c:a', 'aac'])
  expect(await outcomeOf(silence)).toMatchObject({ state: 'ready', names: ['sound'] })
})
