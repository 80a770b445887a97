import { randomBytes } from 'node:crypto'
import { mkdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { settings } from '#app/web/settings.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { mediaFor } from '../media.server.ts'
import { arrivedBytes, arrivingFolder, drop, finish, tidyUploads, waitingFor } from './arriving.server.ts'
import { pieces } from './pieces.server.ts'

const paper = (length: number) => Buffer.concat([Buffer.from('%PDF-1.7\n%âãÏÓ\n'), randomBytes(length)])
const days = (count: number) => new Date(testTime.getTime() + count * 86_400_000)

const metadata = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

async function ask(person: Person | null, method: string, path: string, more: RequestInit = {}) {
  const headers = {
    'Tus-Resumable': '1.0.0',
    ...(person && (await signedIn(person))),
    ...(more.headers as Record<string, string>),
  }
  return pieces.answer(new Request(`http://localhost:3000${path}`, { ...more, method, headers }))
}

const begin = (person: Person | null, length: number, fields: Readonly<Record<string, string>> = {}) =>
  ask(person, 'POST', '/uploads', {
    headers: {
      'Upload-Length': String(length),
      'Upload-Metadata': metadata({ filename: 'Panduan.pdf', use: 'library', ...fields }),
    },
  })

async function begun(person: Person, length: number, fields?: Readonly<Record<string, string>>) {
  const answer = await begin(person, length, fields)
  expect(answer.status).toBe(201)
  return answer.headers.get('Location')?.split('/').at(-1) ?? ''
}

const send = (person: Person | null, id: string, offset: number, bytes: BodyInit) =>
  ask(person, 'PATCH', `/uploads/${id}`, {
    headers: { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: bytes,
    duplex: 'half',
  } as RequestInit)

/** As much as a line lets through before it breaks. */
const broken = (bytes: Uint8Array) => {
  let sent = false
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent || bytes.length === 0) return controller.error(new Error('the line broke'))
      sent = true
      controller.enqueue(bytes)
    },
  })
}

const offset = async (person: Person, id: string) =>
  Number((await ask(person, 'HEAD', `/uploads/${id}`)).headers.get('Upload-Offset'))

const mediaOf = async (person: Person, id: string, now = testTime) => {
  const received = await finish(db, { person }, id, now)
  if (!received?.ok || !received.media) throw new Error('not finished')
  return received.media
}

it('puts a file together again, wherever and however often the line breaks', async () => {
  const person = await makeExpert()
  const cuts = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.boolean()), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40_000 }), cuts, async (length, cuts) => {
      const whole = paper(length)
      const id = await begun(person, whole.length)
      for (const [size, breaks] of cuts) {
        const at = await offset(person, id)
        const piece = whole.subarray(at, at + size)
        await send(person, id, at, breaks ? broken(piece) : piece)
        expect(await offset(person, id)).toBeLessThanOrEqual(at + piece.length)
      }
      const at = await offset(person, id)
      if (at < whole.length) expect((await send(person, id, at, whole.subarray(at))).status).toBe(204)
      const kept = await mediaFor(db, person, (await mediaOf(person, id)).id)
      expect((await buffer(storage.open(kept?.digest ?? ''))).equals(whole)).toBe(true)
    }),
    { numRuns: 15 },
  )
}, 60_000)

it('keeps one file however often finishing is asked for, also at once and after being cut off', async () => {
  const person = await makeExpert()
  const { workId } = await makeCourse(person)
  const uses: Record<string, string>[] = [{}, { use: 'material', workId }]
  for (const fields of uses) {
    const whole = paper(300)
    const id = await begun(person, whole.length, fields)
    expect(await finish(db, { person }, id, testTime)).toBeNull()
    await send(person, id, 0, whole)
    const all = await Promise.all([1, 2, 3].map(() => mediaOf(person, id)))
    // Cut off after the file was kept and before that was written down.
    await db.updateTable('upload').set({ received: null }).where('id', '=', id).execute()
    await writeFile(join(arrivingFolder(), id), whole)
    all.push(await mediaOf(person, id), await mediaOf(person, id))
    expect(new Set(all.map(each => each.id)).size).toBe(1)
    expect(await arrivedBytes(id)).toBe(0)
    expect(await offset(person, id)).toBe(whole.length)
  }
})

it('is one file when the same bytes come twice, and one on disk whoever sends them', async () => {
  const [person, other] = [await makeExpert(), await makeExpert()]
  const whole = paper(500)
  const keep = async (who: Person) => {
    const id = await begun(who, whole.length)
    await send(who, id, 0, whole)
    return mediaOf(who, id)
  }
  const [first, again, theirs] = [await keep(person), await keep(person), await keep(other)]
  expect(again.id).toBe(first.id)
  expect(theirs.id).not.toBe(first.id)
  const digests = [await mediaFor(db, person, first.id), await mediaFor(db, other, theirs.id)]
  expect(digests[0]?.digest).toBe(digests[1]?.digest)
})

it('shows an upload to nobody else, and none to who is signed out or writes nothing', async () => {
  const [person, other, learner] = [await makeExpert(), await makeExpert(), await makePerson()]
  const whole = paper(100)
  const id = await begun(person, whole.length)
  for (const [who, status] of [
    [other, 404],
    [learner, 404],
    [null, 401],
  ] as const) {
    for (const method of ['HEAD', 'DELETE'])
      expect((await ask(who, method, `/uploads/${id}`)).status).toBe(status)
    expect((await send(who, id, 0, whole)).status).toBe(status)
  }
  expect((await begin(null, 100)).status).toBe(401)
  expect((await begin(learner, 100)).status).toBe(404)
  expect(await waitingFor(db, { person: other })).toEqual([])
  expect(await offset(person, id)).toBe(0)
  await send(person, id, 0, whole)
  expect(await finish(db, { person: other }, id, testTime)).toBeNull()
})

it('leaves the pieces of another where they are, and hands nobody what became of them', async () => {
  const [person, other] = [await makeExpert(), await makeExpert()]
  const whole = paper(100)
  const id = await begun(person, whole.length)
  await send(person, id, 0, whole.subarray(0, 50))
  await drop(db, { person: other }, id)
  expect(await arrivedBytes(id)).toBe(50)
  await send(person, id, 50, whole.subarray(50))
  const [own, theirs] = await Promise.all([
    finish(db, { person }, id, testTime),
    finish(db, { person: other }, id, testTime),
  ])
  expect(own).toMatchObject({ ok: true })
  expect(theirs).toBeNull()
})

it('refuses what it can ahead of the bytes', async () => {
  const person = await makeExpert()
  const { workId } = await makeCourse(await makeExpert())
  const reason = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { reason: string }).reason,
  ]
  expect(await reason(await begin(person, 0))).toEqual([422, 'empty'])
  expect(await reason(await begin(person, 3 * 1024 ** 3))).toEqual([413, 'tooLarge'])
  expect(await reason(await begin(person, 60 * 1024 ** 2, { use: 'material' }))).toEqual([413, 'tooLarge'])
  expect(await reason(await begin(person, 100, { use: 'material', workId }))).toEqual([404, 'absent'])
  expect(await reason(await begin(person, 100, { use: 'nothing' }))).toEqual([422, 'broken'])
  expect(await reason(await begin(person, 100, { use: 'recordingCaptions' }))).toEqual([422, 'broken'])
})

it('refuses by the first bytes, long before the last', async () => {
  const person = await makeExpert()
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>${' '.repeat(9000)}</svg>`,
  )
  const id = await begun(person, svg.length)
  const answer = await send(person, id, 0, svg.subarray(0, 5000))
  expect([answer.status, await answer.json()]).toEqual([415, { reason: 'wrongType' }])
  expect(await arrivedBytes(id)).toBe(0)
  expect((await send(person, id, 5000, svg.subarray(5000))).status).toBe(415)
  const large = await begun(person, 60 * 1024 ** 2)
  const late = await send(person, large, 0, paper(5000))
  expect([late.status, await late.json()]).toEqual([413, { reason: 'tooLarge' }])
  expect(await waitingFor(db, { person })).toEqual([])
})

it('takes no piece at the wrong place, none beyond the end, and no path for an id', async () => {
  const person = await makeExpert()
  const whole = paper(1000)
  const id = await begun(person, whole.length)
  expect((await send(person, id, 7, whole)).status).toBe(409)
  expect((await send(person, id, 0, Buffer.concat([whole, whole]))).status).toBeGreaterThanOrEqual(400)
  expect(await arrivedBytes(id)).toBeLessThanOrEqual(whole.length)
  for (const strange of ['..%2F..%2Fetc%2Fpasswd', newId(), '%00', id.toUpperCase().replace(/.$/, '')])
    expect((await ask(person, 'HEAD', `/uploads/${strange}`)).status).toBe(404)
  const name = `../../${'x'.repeat(400)}\u0000.pdf`
  const odd = await begun(person, 50, { filename: name })
  expect((await waitingFor(db, { person })).find(each => each.id === odd)?.name).toHaveLength(200)
})

it('says that the disk is full, and goes on once there is room', async () => {
  const person = await makeExpert()
  const whole = paper(20_000)
  const id = await begun(person, whole.length)
  await mkdir(arrivingFolder(), { recursive: true })
  await rm(join(arrivingFolder(), id))
  await symlink('/dev/full', join(arrivingFolder(), id))
  const answer = await send(person, id, 0, whole)
  expect([answer.status, JSON.parse(await answer.text())]).toEqual([507, { reason: 'full' }])
  await rm(join(arrivingFolder(), id))
  await writeFile(join(arrivingFolder(), id), '')
  expect((await send(person, id, 0, whole)).status).toBe(204)
  expect((await mediaOf(person, id)).kind).toBe('file')
})

it('forgets what waited a week for its next piece, and finishes what only its page did not', async () => {
  const person = await makeExpert()
  const whole = paper(100)
  const [left, complete] = [await begun(person, whole.length), await begun(person, whole.length)]
  await send(person, left, 0, whole.subarray(0, 50))
  await send(person, complete, 0, whole)
  await db.updateTable('upload').set({ lastAt: testTime }).where('id', 'in', [left, complete]).execute()
  await tidyUploads.run(db, days(1))
  expect((await waitingFor(db, { person })).map(each => each.id)).toEqual([left])
  expect(await db.selectFrom('media').select('id').where('uploadId', '=', complete).execute()).toHaveLength(1)
  await tidyUploads.run(db, days(8))
  expect(await waitingFor(db, { person })).toEqual([])
  expect(await arrivedBytes(left)).toBe(0)
})

it('sweeps what a file left behind whose taking in was cut off, and nothing that still arrives', async () => {
  const arrivals = join(resolve(settings().BINA_DATA), 'media', 'arriving')
  await mkdir(arrivals, { recursive: true })
  const [left, underWay] = [join(arrivals, newId()), join(arrivals, newId())]
  for (const path of [left, underWay]) await writeFile(path, 'x')
  await utimes(left, new Date(0), new Date(0))
  await tidyUploads.run(db, days(30))
  expect(await Promise.all([left, underWay].map(path => stat(path).then(Boolean, () => false)))).toEqual([
    false,
    true,
  ])
})

it('gives up what is cancelled', async () => {
  const person = await makeExpert()
  const id = await begun(person, 500)
  await send(person, id, 0, paper(10))
  expect((await ask(person, 'DELETE', `/uploads/${id}`)).status).toBe(204)
  expect((await ask(person, 'HEAD', `/uploads/${id}`)).status).toBe(404)
  expect(await arrivedBytes(id)).toBe(0)
})
