import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { covered, matched, participantsIn, plainName } from './participants.ts'
import { daysIn, guessed, minutesIn, otherDay, readReport, textOf, timeOfDayIn } from './report.ts'

const session = { length: 120, startsAt: 9 * 60 }
const bytes = (text: string) => new TextEncoder().encode(text)
const sample = (name: string) => {
  const text = textOf(readFileSync(`public/samples/contoh-laporan-rapat-${name}.csv`))
  const read = readReport(text ?? '')
  if (!read.ok) throw new Error(read.reason)
  return read.report
}

it('reads a report of one row for each time someone joined', () => {
  const report = sample('a')
  expect(guessed(report.header)).toEqual({ name: 0, email: 1, joined: 2, left: 3, minutes: 4 })
  expect(
    participantsIn(report, guessed(report.header), session).map(({ key, minutes }) => [key, minutes]),
  ).toEqual([
    ['fitri@sukamaju.example', 117],
    ['lilis@sukamaju.example', 119],
    ['asep saepudin', 108],
    ['tamu@contoh.example', 120],
  ])
})

it('reads a report with lines before its header and parts after its rows', () => {
  const report = sample('b')
  expect(report.lines).toHaveLength(4)
  const { joined: _, left: __, ...columns } = guessed(report.header)
  expect(columns).toEqual({ name: 0, minutes: 3, email: 4 })
  expect(participantsIn(report, columns, session).map(({ minutes }) => minutes)).toEqual([120, 119, 100, 28])
  expect(participantsIn(report, guessed(report.header), session).map(({ minutes }) => minutes)).toEqual([
    120, 119, 100, 28,
  ])
})

it('reads what spreadsheets and meetings write, and refuses what is no text', () => {
  const wide = Buffer.from('\ufeffNama\tSurel\nSiti\tsiti@sukamaju.example\n', 'utf16le')
  expect(readReport(textOf(wide) ?? '')).toMatchObject({ ok: true, report: { header: ['Nama', 'Surel'] } })
  expect(readReport('Nama;Durasi\n"Siti; A.Md.";01:05:00\n')).toMatchObject({
    ok: true,
    report: { lines: [['Siti; A.Md.', '01:05:00']] },
  })
  expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull()
  expect(textOf(new Uint8Array([0xff, 0xfe, 0xfd]))).toBeNull()
  expect(textOf(bytes('=cmd|calc'))).toBe('=cmd|calc')
})

it.each([
  ['', 'empty'],
  ['Nama,Surel\n', 'empty'],
  ['satu baris saja', 'noColumns'],
  [`Nama,Surel\n${'x,y@z.example\n'.repeat(5001)}`, 'tooMany'],
  [`Nama,Surel\n"${'x'.repeat(60_000)}`, 'malformed'],
])('refuses a report that is none: %#', (text, reason) => {
  expect(readReport(text)).toEqual({ ok: false, reason })
})

it.each([
  ['26/11/2026 09.05.10', ['2026-11-26']],
  ['3/11/2026, 9:05:00 AM', ['2026-11-03', '2026-03-11']],
  ['11/26/26, 9:05:00 AM', ['2026-11-26']],
  ['2026-11-03T09:05:00', ['2026-11-03']],
  ['09.05.10', []],
  ['31/31/2026', []],
])('knows what days “%s” may mean', (text, days) => {
  expect(daysIn(text)).toEqual(days)
})

it('names the day of a report that is another session’s, and is silent where one row fits or none is dated', () => {
  const columns = { joined: 0, left: 1 }
  const of = (...lines: string[][]) => otherDay({ lines }, columns, '2026-11-03')
  expect(of(['12/11/2026 09.02', '12/11/2026 10.40'])).toBe('12/11/2026 09.02')
  expect(of(['12/11/2026 09.02', '10.40'], ['11/3/2026 9:00 AM', ''])).toBeNull()
  expect(of(['09.02', '10.40'])).toBeNull()
})

it('never stumbles over whatever a file holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      const read = readReport(text)
      if (!read.ok) return
      const { report } = read
      for (const { minutes } of participantsIn(report, guessed(report.header), session)) {
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(session.length)
      }
    }),
  )
})

it.each([
  ['75', 75],
  ['75,5', 76],
  ['1:15:00', 75],
  ['1h 15m 3s', 75],
  ['1 j 20 mnt', 80],
  ['2 jam', 120],
  ['45 min', 45],
  ['', null],
  ['-5', null],
  ['banyak', null],
])('reads %s as a length', (text, minutes) => {
  expect(minutesIn(text)).toBe(minutes)
})

it.each([
  ['26/11/2026 09.05.10', 545],
  ['11/26/26, 9:05:10 PM', 1265],
  ['2026-11-26T12:00:00Z', 720],
  ['12:10 AM', 10],
  ['25:00', null],
  ['kemarin', null],
])('reads the time of day in %s', (text, minutes) => {
  expect(timeOfDayIn(text)).toBe(minutes)
})

const time = fc.integer({ min: 0, max: 1439 })
const stretches = fc.array(fc.tuple(time, time), { maxLength: 6 })

it('covers no more than the session, whatever the order, and never less for one more stretch', () => {
  fc.assert(
    fc.property(stretches, fc.tuple(time, time), (all, more) => {
      const minutes = covered(all, session)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(session.length)
      expect(covered([...all].reverse(), session)).toBe(minutes)
      expect(covered([...all, ...all], session)).toBe(minutes)
      expect(covered([...all, more], session)).toBeGreaterThanOrEqual(minutes)
    }),
  )
})

const person = (
  id: string,
  name: string,
  fields: { email?: string; nip?: string; isRegistered?: boolean } = {},
) => ({
  ...{ id, name, email: fields.email ?? `${id}@x.example`, nip: fields.nip ?? null, unit: null },
  isRegistered: fields.isRegistered ?? true,
})
const took = (name: string, email = '', nip = '') => ({ key: email || name, name, email, nip, minutes: 60 })

it('is certain by e-mail or NIP alone, and asks about names', () => {
  const people = [
    person('1', 'Siti Maemunah', { email: 'Siti@x.example' }),
    person('2', 'dr. Siti Maemunah, M.M.', { nip: '197105121994032004', isRegistered: false }),
  ]
  const ids = (...all: Parameters<typeof took>) => {
    const [match] = matched([took(...all)], people)
    return [match?.certain?.id ?? null, match?.candidates.map(({ id }) => id)]
  }
  expect(ids('Siti', 'siti@x.example')).toEqual(['1', []])
  expect(ids('Siti', '', '197105121994032004')).toEqual(['2', []])
  expect(ids('SITI MAEMUNAH')).toEqual([null, ['1', '2']])
  expect(ids('Siti', 'siti@x.example', '197105121994032004')).toEqual([null, ['1', '2']])
  expect(ids('Orang lain')).toEqual([null, []])
  expect(plainName('Dr. H. Siti  Maemunah, S.E. (tamu)')).toBe('siti maemunah')
})
