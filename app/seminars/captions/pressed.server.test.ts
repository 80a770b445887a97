import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { filmed, recordingOfFile } from '../processing/processing-makers.ts'
import * as page from '../routes/recording.tsx'
import { captionOf } from './captions.server.ts'
import { type Endpoint, makeEndpoint, says, spoken } from './endpoint-makers.ts'
import { transcribeWaiting } from './listening.server.ts'

/** Named before anything reads the settings, as an installation names its own. */
const port = await vi.hoisted(async () => {
  const { createServer } = await import('node:net')
  const probe = createServer()
  const free = await new Promise<number>(done =>
    probe.listen(0, '127.0.0.1', () => done((probe.address() as { port: number }).port)),
  )
  await new Promise(done => probe.close(done))
  process.env.TRANSCRIPTION_URL = `http://127.0.0.1:${free}/v1/audio/transcriptions`
  return free
})

let endpoint: Endpoint
beforeAll(async () => {
  await makeUnit()
  endpoint = await makeEndpoint(port)
})
afterAll(() => endpoint.close())

type Call = (args: { request: Request; params: object; context: object }) => Promise<unknown>

async function ask(handler: unknown, person: Person, workId: string, form?: Record<string, string>) {
  const body = form && new URLSearchParams({ ...form, formKey: crypto.randomUUID() })
  const headers = await signedIn(person)
  const request = new Request('http://localhost:3000/x', { method: form ? 'POST' : 'GET', headers, body })
  return (handler as Call)({ request, params: { workId }, context: {} }).catch((thrown: unknown) => thrown)
}

it('a machine listens when its button is pressed: once, for its author alone, and not where captions are', async () => {
  const sound = ['-f', 'lavfi', '-i', 'testsrc2=s=64x36:r=1:d=3', '-f', 'lavfi', '-i', 'sine=f=440:d=3']
  const { workId, person } = await recordingOfFile(
    filmed('short.mp4', [...sound, '-pix_fmt', 'yuv420p', '-c:a', 'aac']),
  )
  await db.updateTable('recording').set({ seconds: 3 }).where('workId', '=', workId).execute()
  const stranger = await makePerson({ roles: ['expert'] })
  const press = { intent: 'transcribe', language: 'id' }
  expect(await ask(page.action, stranger, workId, press)).toMatchObject({ status: 404 })
  expect(await transcribeWaiting(db, testTime)).toBe(0)
  for (const _ of [1, 2])
    expect(await ask(page.action, person, workId, press)).toMatchObject({ ok: true, done: 'asked' })
  const told = { isOn: true, asked: [{ language: 'id', state: 'waiting' }] }
  expect(await ask(page.loader, person, workId)).toMatchObject({ listenings: told })
  endpoint.answer = says(spoken('Selamat', 'pagi.'))
  await transcribeWaiting(db, new Date())
  expect(endpoint.arrived).toHaveLength(1)
  const captions = await captionOf(db, workId, 'id')
  expect(captions?.cues.map(({ text }) => text)).toEqual(['Selamat pagi.'])
  expect(captions?.standing.origin).toBe('machine')
  expect(await ask(page.action, person, workId, press)).toMatchObject({ data: { reason: 'notAsked' } })
})
