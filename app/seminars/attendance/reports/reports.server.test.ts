import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { makeSeminar, planOn } from '../../agenda/agenda-makers.ts'
import { register } from '../../agenda/registering.server.ts'
import { plannedSeminar, sessionsOf } from '../../agenda/seminars.server.ts'
import { action as send } from '../../routes/attendance-reports.ts'
import { hoursFor } from '../attendance-makers.ts'
import { list, undo } from '../list.server.ts'
import { readReport } from './report.ts'
import { carryOut, decide, effectsOf, forgetReports, keepReport, reportOf } from './reports.server.ts'
import '#app/registries.ts'

/** A seminar of two hours that is over, with these registered. */
async function over(...names: readonly string[]) {
  const plan = planOn(7)
  const made = await makeSeminar({ plans: [{ ...plan, endsAt: new Date(+plan.startsAt + 7_200_000) }] })
  const people: Person[] = []
  for (const name of names) {
    const person = await makePerson({ unit: made.unit, name })
    await inTransaction(trx => register(trx, { seminarId: made.seminarId, personId: person.id }, testTime))
    people.push(person)
  }
  const seminar = await plannedSeminar(db, made.organiser, made.seminarId)
  const [session] = await sessionsOf(db, made.seminarId)
  if (!seminar || !session) throw new Error('a seminar of a test is planned by its organiser')
  return { ...made, seminar, session, people, now: new Date(+session.endsAt + 600_000) }
}

type Over = Awaited<ReturnType<typeof over>>

async function kept({ seminar, session, organiser, now }: Over, text: string) {
  const read = readReport(text)
  if (!read.ok) throw new Error(read.reason)
  const sent = {
    seminar,
    sessionId: session.id,
    fileName: 'laporan.csv',
    report: read.report,
    by: organiser.id,
  }
  return keepReport(db, sent, now)
}

async function effects({ seminar, organiser }: Over, id: string) {
  const report = await reportOf(db, seminar.id, id)
  if (!report) throw new Error('the report is kept')
  return effectsOf(db, organiser, { seminar, report })
}

const carried = ({ seminar, organiser, now }: Over, id: string) =>
  inTransaction(trx => carryOut(trx, organiser, { seminar, id }, now))

it('shows what it would do, does it once, and brings hours; undone it takes them back', async () => {
  const it = await over('Siti Maemunah', 'Bambang Hermawan')
  const [siti, bambang] = it.people as [Person, Person]
  const id = await kept(
    it,
    `Nama,Surel,Durasi\nSiti,${siti.email},110\nBambang Hermawan,,40\nTamu,tamu@x.example,120`,
  )
  expect(
    (await effects(it, id)).map(({ does, isCertain, person }) => [does, isCertain, person?.id ?? null]),
  ).toEqual([
    ['adds', true, siti.id],
    ['adds', false, bambang.id],
    ['unknown', false, null],
  ])
  expect(await hoursFor(siti.id, it.seminarId)).toEqual([])
  const done = await carried(it, id)
  expect(done).toMatchObject({ ok: true, added: 2 })
  expect(await carried(it, id)).toEqual({ ok: false, reason: 'done' })
  expect([await hoursFor(siti.id, it.seminarId), await hoursFor(bambang.id, it.seminarId)]).toEqual([[4], []])
  expect((await reportOf(db, it.seminarId, id))?.lines).toEqual([])
  const batchId = done.ok ? done.batchId : ''
  await inTransaction(trx => undo(trx, { seminarId: it.seminarId, batchId, by: it.organiser.id }, it.now))
  expect(await hoursFor(siti.id, it.seminarId)).toEqual([4, -4])
})

it('remembers how columns of that shape were read, for the unit alone', async () => {
  const it = await over('Siti Maemunah')
  const text = `Kolom A,Kolom B\n${it.people[0]?.email},100`
  const id = await kept(it, text)
  expect((await reportOf(db, it.seminarId, id))?.columns).toEqual({})
  await decide(db, id, { columns: { email: 0, minutes: 1 }, choices: {} })
  await carried(it, id)
  expect((await reportOf(db, it.seminarId, await kept(it, text)))?.columns).toEqual({ email: 0, minutes: 1 })
  const other = await over()
  expect((await reportOf(db, other.seminarId, await kept(other, text)))?.columns).toEqual({})
})

it('leaves a choice between people of one name to the organiser, and never brings back whom they struck', async () => {
  const it = await over('Sri Rahayu', 'Sri Rahayu, S.E.', 'Agus Salim')
  const [first, second, struck] = it.people as [Person, Person, Person]
  const listing = { seminar: it.seminar, sessionId: it.session.id, by: it.organiser.id, shown: [struck.id] }
  await inTransaction(trx => list(trx, { ...listing, ticked: [struck.id], reason: '' }, it.now))
  await inTransaction(trx => list(trx, { ...listing, ticked: [], reason: 'Tidak hadir' }, it.now))
  const id = await kept(it, `Nama,Durasi\nSRI RAHAYU,110\nAgus Salim,110`)
  const [sri, agus] = await effects(it, id)
  expect([sri?.does, agus?.does]).toEqual(['skipped', 'struck'])
  expect(sri?.candidates.map(each => each.id).sort()).toEqual([first.id, second.id].sort())
  await decide(db, id, { columns: { name: 0, minutes: 1 }, choices: { 'sri rahayu': second.id } })
  expect(await carried(it, id)).toMatchObject({ added: 1 })
  expect(await hoursFor(second.id, it.seminarId)).toEqual([4])
  expect(await hoursFor(struck.id, it.seminarId)).toEqual([4, -4])
})

it('finds nobody of another unit who is not registered, by whatever the report says of them', async () => {
  const it = await over()
  const stranger = await makePerson({ unit: await makeUnit(), name: 'Orang Jauh', nip: '197105121994032004' })
  const id = await kept(it, `Nama,Surel,NIP\nOrang Jauh,${stranger.email},197105121994032004`)
  expect(await effects(it, id)).toMatchObject([{ does: 'unknown', person: null, candidates: [] }])
  expect(await reportOf(db, (await over()).seminarId, id)).toBeNull()
})

it('lets go of what nobody carried out within a week', async () => {
  const it = await over('Siti Maemunah')
  const id = await kept(it, 'Nama,Durasi\nSiti Maemunah,10')
  await forgetReports.run(db, new Date(+it.now + 6 * 86_400_000))
  expect(await reportOf(db, it.seminarId, id)).not.toBeNull()
  await forgetReports.run(db, new Date(+it.now + 8 * 86_400_000))
  expect(await reportOf(db, it.seminarId, id)).toBeNull()
})

async function posted({ seminarId, session, organiser }: Over, file: Blob, by: Person = organiser) {
  const body = new FormData()
  body.append('session', session.id)
  body.append('file', file, 'laporan.csv')
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    headers: await signedIn(by),
    body,
  })
  const answer = await send({ request, params: { seminarId }, context: {} } as never).catch(thrown => thrown)
  return `${answer.status} ${new URL(answer.headers.get('Location') ?? 'about:blank', 'http://x').searchParams.get('refused')}`
}

it('refuses what is no report, and whoever does not plan the seminar', async () => {
  const plan = planOn(0)
  const startsAt = new Date(Date.now() - 7_200_000)
  const held = await makeSeminar({
    plans: [{ ...plan, startsAt, endsAt: new Date(+startsAt + 3_600_000) }],
    at: new Date(+startsAt - 86_400_000),
  })
  const [session] = await sessionsOf(db, held.seminarId)
  const it = { ...held, session } as unknown as Over
  expect(await posted(it, new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0])]))).toBe('303 notText')
  expect(await posted(it, new Blob(['x'.repeat(2_200_000)]))).toBe('303 tooLarge')
  expect(await posted(it, new Blob(['Nama,Durasi\n']))).toBe('303 empty')
  expect(await posted(it, new Blob(['Nama,Durasi\nSiti,10\n']))).toBe('303 null')
  const other = await makeUnit()
  const stranger = await makePerson({ unit: other, roles: [{ role: 'coordinator', unitId: other.id }] })
  expect(await posted(it, new Blob(['Nama,Durasi\nSiti,10\n']), stranger)).toBe('404 null')
})
