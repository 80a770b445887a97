import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { mediaFor } from '#app/authoring/media.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { draftNow, publish, retire } from '#app/authoring/publishing.server.ts'
import * as media from '#app/authoring/routes/media.ts'
import type { Person } from '#app/people/person.ts'
import { moveClock, now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import * as drafted from '../routes/drafted-file.ts'
import * as seminar from '../routes/seminar.tsx'
import * as stream from '../routes/stream.ts'
import * as watched from '../routes/watched-file.ts'
import { seminarOf } from '../seminar-page.server.ts'
import { makePublishedRecording, makeRecording, tinyVideo } from '../seminars-makers.ts'
import { recordWatching } from '../watch.server.ts'
import { processWaiting } from './processing.server.ts'
import { film, renditionsOf } from './processing-makers.ts'

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>

async function ask(
  { loader }: { loader: unknown },
  person: Person | null,
  params: Record<string, string>,
  { query = '', ...init }: RequestInit & { query?: string } = {},
) {
  const headers = { ...init.headers, ...(person && (await signedIn(person))) }
  const request = new Request(`http://localhost:3000/x${query}`, { ...init, headers })
  return (loader as Call)({ request, params, context: {} }).catch((thrown: unknown) => thrown as Response)
}

let author: Person
let learner: Person
let recording: Awaited<ReturnType<typeof makePublishedRecording>>

beforeAll(async () => {
  workFacets.push(recordingFacet)
  author = await makePerson({ roles: ['expert'] })
  learner = await makePerson()
  recording = await makePublishedRecording(author, { video: readFileSync(film('320x240', 3)) })
  await processWaiting(db, testTime)
})

const at = (file: string, { workId, mediaId }: { workId: string; mediaId: string } = recording) => ({
  workId,
  mediaId,
  file,
})
const signed = (answer: Response) => {
  const { pathname, search } = new URL(answer.headers.get('Location') ?? '', 'http://localhost:3000')
  return { params: { renditionId: pathname.split('/').at(-1) ?? '' }, query: search }
}
const read = (
  { params, query }: ReturnType<typeof signed>,
  init: RequestInit = {},
  person: Person | null = null,
) => ask(stream, person, params, { query, ...init })

it('lists renditions by addresses that know who asks, and leads to one that does not for a minute', async () => {
  const master = await ask(watched, learner, at('all.m3u8'))
  expect(master.headers.get('Cache-Control')).toBe('private, no-store')
  const names = (await master.text()).match(/^\w+\.m3u8$/gm)
  expect(names).toEqual(['240p.m3u8'])
  const playlist = await (await ask(watched, learner, at('240p.m3u8'))).text()
  expect(new Set(playlist.match(/^[^#\n]+$/gm))).toEqual(new Set(['240p.mp4']))
  const way = await ask(watched, learner, at('240p.mp4'))
  expect([way.status, way.headers.get('Cache-Control')]).toEqual([302, 'private, no-store'])
  expect(way.headers.get('Location')).toMatch(/^\/streams\//)
  const part = await read(signed(way), { headers: { Range: 'bytes=0-9' } })
  const [, map] = /BYTERANGE="(\d+)@0"/.exec(playlist) ?? []
  expect(Number(map)).toBeGreaterThan(100)
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
  const head = await read(signed(way), { method: 'HEAD' })
  expect([head.status, head.body]).toEqual([200, null])
  expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000)
  expect((await read(signed(way), { headers: { Range: 'bytes=99999999-' } })).status).toBe(416)
})

it('is told by the header of a device that saves data, and by no other word of it', async () => {
  for (const [header, savesData] of [
    ['on', true],
    ['ON', true],
    ['off', false],
    [undefined, false],
  ] as const) {
    const headers = header && { 'Save-Data': header }
    const shown = await ask(seminar, learner, { workId: recording.workId }, { headers })
    expect(shown).toMatchObject({ savesData })
  }
})

it('leads nobody anywhere who may not watch, nor to what there is not', async () => {
  const draft = await makeRecording(author)
  const other = await makePerson({ roles: ['expert'] })
  const answers = await Promise.all([
    ask(watched, learner, at('240p.mp4', draft)),
    ask(watched, learner, { ...at('240p.mp4'), mediaId: draft.mediaId }),
    ask(watched, learner, { ...at('240p.mp4'), workId: draft.workId }),
    ask(drafted, other, at('240p.mp4')),
    ask(drafted, author, { ...at('240p.mp4'), mediaId: newId() }),
    ...['720p.mp4', 'sprite.mp4', 'sound.jpg', '../x', 'all.mp4', '240p', ''].map(file =>
      ask(watched, learner, at(file)),
    ),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  expect((await ask(watched, null, at('240p.mp4'))).status).toBe(302)
  expect((await ask(drafted, author, at('240p.mp4'))).headers.get('Location')).toMatch(/^\/streams\//)
})

it('reads nothing by an address that is changed, of another file, or of another time', async () => {
  const way = signed(await ask(watched, learner, at('240p.mp4')))
  const [, until = ''] = /until=(\d+)/.exec(way.query) ?? []
  const another = (await renditionsOf(recording.mediaId)).find(({ id }) => id !== way.params.renditionId)
  const later = { ...way, query: way.query.replace(until, String(Number(until) + 1)) }
  const wrong = { ...way, query: way.query.replace(/sign=../, 'sign=AA') }
  for (const strange of [
    later,
    wrong,
    { ...way, query: '' },
    { ...way, params: { renditionId: another?.id ?? '' } },
  ])
    expect((await read(strange)).status).toBe(404)
  expect((await read(way)).status).toBe(200)
})

it('stops within a minute of being retired, also for who has begun it, and works again once published again', async () => {
  const own = await makePublishedRecording(author, {
    video: readFileSync(film('322x240', 2)),
    title: 'Sementara',
  })
  await processWaiting(db, testTime)
  const begun = await makePerson()
  await watch(begun, own)
  const way = signed(await ask(watched, begun, at('240p.mp4', own)))
  const files = ['all.m3u8', '240p.m3u8', '240p.mp4', 'sprite.jpg']
  const states = (person: Person) =>
    Promise.all(files.map(async file => (await ask(watched, person, at(file, own))).status))
  expect(await states(begun)).toEqual([200, 200, 302, 302])
  await retire(db, { person: author, workId: own.workId }, testTime)
  expect(await states(begun)).toEqual([404, 404, 404, 404])
  expect(await states(learner)).toEqual([404, 404, 404, 404])
  const before = now()
  moveClock(new Date(before.getTime() + 61_000))
  expect((await read(way)).status).toBe(404)
  moveClock(new Date(before.getTime() - 5000))
  expect((await read(way)).status).toBe(404)
  moveClock(before)
  const { digest } = await draftNow(db, own.workId)
  const again = { person: author, workId: own.workId, seen: digest, because: 'Diperiksa lagi.' }
  expect(await publish(db, { ...again, wordingOnly: false, regrades: false }, testTime)).toMatchObject({
    ok: true,
  })
  expect(await states(begun)).toEqual([200, 200, 302, 302])
})

/**
 * Reads on from what was asked for a minute ago, and answers how many bytes came in all; null when it broke off, which one that is read
 * ahead of its turn may have done before.
 */
async function readOn(answer: Response): Promise<number | null> {
  const before = now()
  const reader = (answer.body ?? raise()).getReader()
  try {
    let bytes = (await reader.read()).value?.byteLength ?? 0
    moveClock(new Date(before.getTime() + 61_000))
    for (let next = await reader.read(); !next.done; next = await reader.read())
      bytes += next.value.byteLength
    return bytes
  } catch {
    return null
  } finally {
    moveClock(before)
  }
}

const raise = (): never => {
  throw new Error('there is nothing to read')
}

it('breaks off what someone reads once the recording is retired, also for who has begun it', async () => {
  const video = Buffer.concat([tinyVideo(), randomBytes(1_000_000)])
  const own = await makePublishedRecording(author, { video, title: 'Unduhan panjang' })
  const { mediaId } = own
  const { digest, bytes } = (await mediaFor(db, author, mediaId)) ?? raise()
  const sound = { id: newId(), mediaId, name: 'sound', digest, bytes, mime: 'audio/mp4', playlist: '[]' }
  await db
    .insertInto('rendition')
    .values({ ...sound, madeAt: testTime })
    .execute()
  await db.updateTable('processing').set({ state: 'ready' }).where('mediaId', '=', mediaId).execute()
  const begun = await makePerson()
  await watch(begun, own)
  const opened = async (person: Person) => [
    await ask(media, person, { mediaId }),
    await read(signed(await ask(watched, person, at('sound.mp4', own)))),
  ]
  const held = async (answers: Response[]) => {
    const read = []
    for (const answer of answers) read.push(await readOn(answer))
    return read
  }
  expect(await held(await opened(learner))).toEqual([video.length, video.length])
  const [theirs, others] = [await opened(learner), await opened(begun)]
  await retire(db, { person: author, workId: own.workId }, testTime)
  expect(await held(theirs)).toEqual([null, null])
  expect(await held(others)).toEqual([null, null])
})

it('tells who had begun that it was taken back and what of theirs is kept, and others nothing', async () => {
  const own = await makePublishedRecording(author, { title: 'Ditarik' })
  const begun = await makePerson()
  await watch(begun, own)
  await retire(db, { person: author, workId: own.workId }, testTime)
  const page = { workId: own.workId }
  expect(await ask(seminar, begun, page)).toMatchObject({
    takenBack: {
      title: 'Ditarik',
      share: expect.any(Number),
      isCompleted: false,
      notes: 0,
      enrolmentId: null,
    },
  })
  expect((await ask(seminar, learner, page)).status).toBe(404)
})

it('is asked for again after a minute, wherever the uploaded file was kept', async () => {
  const own = await makePublishedRecording(author, { title: 'Disimpan peramban' })
  const file = await ask(media, learner, { mediaId: own.mediaId })
  expect(file.headers.get('Cache-Control')).toBe('private, max-age=60, must-revalidate')
  const again = { headers: { 'If-None-Match': file.headers.get('ETag') ?? '' } }
  expect((await ask(media, learner, { mediaId: own.mediaId }, again)).status).toBe(304)
  await retire(db, { person: author, workId: own.workId }, testTime)
  expect((await ask(media, learner, { mediaId: own.mediaId }, again)).status).toBe(404)
})

it('keeps the uploaded file of a retired recording for its authors alone', async () => {
  const own = await makePublishedRecording(author, { title: 'Berkas asli' })
  const begun = await makePerson()
  await watch(begun, own)
  const readers = { author, begun, learner }
  const mayRead = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([name, person]) => [
          name,
          (await mediaFor(db, person, own.mediaId)) !== null,
        ]),
      ),
    )
  expect(await mayRead()).toEqual({ author: true, begun: true, learner: true })
  await retire(db, { person: author, workId: own.workId }, testTime)
  expect(await mayRead()).toEqual({ author: true, begun: false, learner: false })
})

const watch = (person: Person, { workId, mediaId }: { workId: string; mediaId: string }) =>
  recordWatching(db, { personId: person.id, workId, mediaId, stretches: [[0, 5]], position: 5 }, testTime)

it('shows the file as it was uploaded until all is made, then the renditions, to the same publication', async () => {
  const own = await makePublishedRecording(author, { video: readFileSync(film('324x240', 2)), title: 'Baru' })
  const shown = async () => {
    const publication = await publicationOf(db, own.workId)
    if (!publication) throw new Error('not published')
    return (await seminarOf(db, learner, publication, { language: 'id', opening: null })).film
  }
  expect(await shown()).toBeNull()
  expect((await ask(watched, learner, at('sound.mp4', own))).status).toBe(404)
  await processWaiting(db, testTime)
  expect((await shown())?.renditions.map(({ name }) => name)).toEqual(['sound', '240p'])
})
