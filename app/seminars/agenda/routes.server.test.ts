import { expect, it } from 'vitest'
import { action as arrival } from '#app/authoring/routes/media-arrival.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { localTimeOf } from '#app/web/zoned.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import '#app/registries.ts'
import { loader as exported } from '../routes/participants-export.ts'
import { loader as seminarPage, action as toRegister } from '../routes/planned-seminar.tsx'
import { loader as material } from '../routes/seminar-material.ts'
import { action as participants } from '../routes/seminar-participants.tsx'
import { action as plan } from '../routes/seminar-plan.tsx'
import { action as scheduling } from '../routes/seminar-schedule.tsx'
import { materialFor } from './materials.server.ts'
import { createSeminar } from './planning.server.ts'
import { openRegistrations } from './registering.server.ts'
import { sessionsOf } from './seminars.server.ts'
import { addSpeaker } from './speakers.server.ts'

type Handler = (args: never) => Promise<unknown>

/** What comes back: the status and what is said, also when it is thrown. */
async function ask(handler: Handler, person: Person, params: object, form?: Record<string, string>) {
  const request = new Request('http://localhost:3000/agenda', {
    headers: await signedIn(person),
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const answer = await handler({ request, params, context: {} } as never).catch(thrown => thrown)
  if (answer instanceof Response) return { status: answer.status, said: await answer.text() }
  const init = (answer as { init?: { status?: number } | null }).init
  return { status: init?.status ?? 200, said: JSON.stringify(answer) }
}

const unit = await makeUnit({ name: 'Dinas Kependudukan' })
const organiser = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
const stranger = await makePerson({ unit: await makeUnit(), roles: ['coordinator'] })
await db
  .updateTable('roleGrant')
  .set({ unitId: stranger.unit?.id })
  .where('personId', '=', stranger.id)
  .execute()

/** A day ahead of the clock that pages go by, as a form writes it. */
const ahead = (days: number) =>
  localTimeOf(new Date(Date.now() + days * 86_400_000), 'Asia/Jakarta').slice(0, 10)
const session = {
  'session[]': 'new',
  day_new: ahead(7),
  from_new: '09:00',
  to_new: '11:00',
  place_new: 'Aula',
}

async function drafted() {
  const made = await createSeminar(db, { person: organiser, unitId: unit.id, title: 'Antrean' }, new Date())
  return { seminarId: made ?? '' }
}

it('goes from a draft to an announcement, and says what is missing on the way', async () => {
  const params = await drafted()
  expect(await ask(plan, organiser, params, { intent: 'announce' })).toMatchObject({
    status: 409,
    said: expect.stringContaining('noSession'),
  })
  const wrong = await ask(scheduling, organiser, params, { ...session, to_new: '08:00' })
  expect(wrong).toEqual({ status: 422, said: expect.stringContaining('Jam selesai harus sesudah jam mulai') })
  expect(wrong.said).toContain('to_new')
  expect((await ask(scheduling, organiser, params, { ...session, place_new: '' })).status).toBe(200)
  expect((await ask(plan, organiser, params, { intent: 'announce' })).said).toContain('noPlace')
  const [{ id } = { id: '' }] = await sessionsOf(db, params.seminarId)
  const kept = { 'session[]': id, [`day_${id}`]: ahead(7), [`from_${id}`]: '09:00', [`to_${id}`]: '11:00' }
  expect((await ask(scheduling, organiser, params, { ...kept, [`place_${id}`]: 'Aula' })).status).toBe(200)
  expect(await ask(plan, organiser, params, { intent: 'announce' })).toMatchObject({ status: 200 })
  const moved = await ask(scheduling, organiser, params, { ...kept, [`place_${id}`]: 'Daring' })
  expect(moved).toMatchObject({ status: 422, said: expect.stringContaining('Tulis alasannya') })
})

async function announced() {
  const params = await drafted()
  await ask(scheduling, organiser, params, session)
  await ask(plan, organiser, params, { intent: 'announce' })
  return params
}

it('is not there for who it is not for, and its plan for nobody else', async () => {
  const params = await announced()
  const learner = await makePerson({ unit })
  expect((await ask(seminarPage, learner, params)).status).toBe(200)
  expect((await ask(seminarPage, stranger, params)).status).toBe(404)
  expect((await ask(toRegister, stranger, params, { intent: 'register' })).status).toBe(404)
  for (const [handler, form] of [
    [plan, { intent: 'cancel', reason: 'x' }],
    [scheduling, session],
    [participants, { intent: 'seats', capacity: '3' }],
    [exported, undefined],
  ] as const)
    expect((await ask(handler as Handler, stranger, params, form)).status).toBe(404)
})

it('registers by a press, by hand from the organiser’s own units only, and never on fewer seats than people', async () => {
  const params = await announced()
  const [own, other] = [await makePerson({ unit }), await makePerson({ unit: await makeUnit() })]
  expect((await ask(toRegister, own, params, { intent: 'register' })).status).toBe(302)
  const second = await makePerson({ unit })
  expect((await ask(participants, organiser, params, { intent: 'enter', id: second.id })).status).toBe(200)
  expect(await ask(participants, organiser, params, { intent: 'enter', id: other.id })).toMatchObject({
    status: 422,
    said: expect.stringContaining('notYours'),
  })
  expect(await ask(participants, organiser, params, { intent: 'seats', capacity: '1' })).toMatchObject({
    status: 422,
    said: expect.stringContaining('Sudah 2 orang mendapat kursi'),
  })
  expect((await ask(participants, organiser, params, { intent: 'takeOff', id: second.id })).status).toBe(200)
  expect((await openRegistrations(db, params.seminarId)).map(({ personId }) => personId)).toEqual([own.id])
})

it('exports who is registered without anything a spreadsheet would carry out', async () => {
  const params = await announced()
  const person = await makePerson({ unit, name: '=HYPERLINK("https://jahat.example")' })
  await ask(toRegister, person, params, { intent: 'register' })
  const { said } = await ask(exported, organiser, params)
  expect(said).toContain(`"'=HYPERLINK`)
  expect(said).not.toContain(person.email)
})

it('gives materials to who is registered, to its speakers and to organisers alone', async () => {
  const params = await announced()
  const learner = await makePerson({ unit })
  const materialId = newId()
  const about = { name: 'paparan.pdf', mime: 'application/pdf', bytes: 0, digest: 'absent' }
  await db
    .insertInto('seminarMaterial')
    .values({ id: materialId, ...params, ...about, addedBy: organiser.id, addedAt: new Date() })
    .execute()
  const page = await ask(seminarPage, learner, params)
  expect([page.said.includes('paparan.pdf'), page.said.includes('"hasMaterials":true')]).toEqual([
    false,
    true,
  ])
  expect((await ask(material, learner, { ...params, materialId })).status).toBe(404)
  await ask(toRegister, learner, params, { intent: 'register' })
  expect((await ask(seminarPage, learner, params)).said).toContain('paparan.pdf')
  const speaker = await makePerson({ unit })
  await addSpeaker(db, params.seminarId, speaker.email)
  expect((await ask(seminarPage, speaker, params)).said).toContain('paparan.pdf')
  for (const person of [learner, speaker, organiser])
    expect(await materialFor(db, person, params.seminarId, materialId)).toMatchObject({ name: 'paparan.pdf' })
})

it('takes a paper from who plans the seminar, expert or not, and from nobody else', async () => {
  const { seminarId } = await drafted()
  const sendPaper = async (person: Person) => {
    const form = new FormData()
    form.append('use', 'seminarMaterial')
    form.append('workId', seminarId)
    form.append('file', new File(['%PDF-1.7\nbahan'], 'bahan.pdf'))
    const request = new Request('http://localhost:3000/media/arrival', {
      ...{ method: 'POST', body: form, headers: await signedIn(person) },
    })
    return ((await arrival({ request, params: {}, context: {} })) as Response).status
  }
  const learner = await makePerson({ unit })
  const elsewhere = await makePerson({ unit: await makeUnit(), roles: ['expert'] })
  expect(await Promise.all([learner, elsewhere, stranger].map(sendPaper))).toEqual([404, 404, 404])
  expect(await sendPaper(organiser)).toBe(303)
  const papers = db.selectFrom('seminarMaterial').select('name').where('seminarId', '=', seminarId)
  expect(await papers.execute()).toEqual([{ name: 'bahan.pdf' }])
})
