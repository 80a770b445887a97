import { expect, it } from 'vitest'
import { readCalendar } from './holiday-calendar.server.ts'
import { readHolidays } from './holidays.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')

it('reads the days of a year from a calendar file: several days, tentative ones, joint leave, what comes every year, Ramadan', () => {
  const text = calendar(
    event('UID:1', 'SUMMARY:Proklamasi Kemerdekaan', 'DTSTART;VALUE=DATE:20200817', 'RRULE:FREQ=YEARLY'),
    event(
      'UID:2',
      'SUMMARY:Idulfitri 1448 H',
      'DTSTART;VALUE=DATE:20270310',
      'DTEND;VALUE=DATE:20270312',
      'STATUS:TENTATIVE',
    ),
    event(
      'UID:3',
      'SUMMARY:Cuti bersama Idulfitri',
      'DTSTART;VALUE=DATE:20270312',
      'DTEND;VALUE=DATE:20270313',
    ),
    event('UID:4', 'SUMMARY:Ramadan', 'DTSTART;VALUE=DATE:20270208', 'DTEND;VALUE=DATE:20270310'),
    event('UID:5', 'SUMMARY:Hari jadi', 'CATEGORIES:Libur daerah', 'DTSTART;VALUE=DATE:20270601'),
    event('UID:6', 'SUMMARY:Tahun lain', 'DTSTART;VALUE=DATE:20260101'),
  )
  const read = readCalendar(text, 2027, 'Kalender')
  expect(
    read.ok && read.list.holidays.map(({ day, kind, tentative }) => `${day} ${kind} ${tentative ?? false}`),
  ).toEqual([
    '2027-08-17 national false',
    '2027-03-10 national true',
    '2027-03-11 national true',
    '2027-03-12 joint false',
    '2027-06-01 regional false',
  ])
  expect(read.ok && read.list.ramadan).toEqual([{ startedOn: '2027-02-08', endedOn: '2027-03-09' }])
})

it('refuses what is no calendar, and one without a day of the year', () => {
  expect(readCalendar('BEGIN:VCALENDAR\nnonsense', 2027, 'x')).toMatchObject({ ok: false })
  expect(readCalendar(calendar(), 2027, 'x')).toMatchObject({ ok: false, faults: [{ reason: 'otherYear' }] })
})

it('says of an event that holds no days, or comes again as no holiday does, that it is malformed, and never goes on for ever', () => {
  const always = 'DTSTART;VALUE=DATE:20260101'
  for (const lines of [
    ['SUMMARY:Tanpa hari'],
    ['SUMMARY:Bukan hari', 'DTSTART;VALUE=TEXT:besok'],
    ['SUMMARY:Bukan angka', 'DTSTART;VALUE=DATE:2027ABCD'],
    ['SUMMARY:Tanpa akhir', always, 'DURATION:P99999999W'],
    ['SUMMARY:Sebelum semua', 'DTSTART;VALUE=DATE:00000101', 'RRULE:FREQ=YEARLY'],
    ['SUMMARY;VALUE=INTEGER:5', always],
    ['SUMMARY:Tak pernah', always, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['SUMMARY:Jarang', always, 'RRULE:FREQ=WEEKLY;INTERVAL=999999999'],
    ['SUMMARY:Jarang', always, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO'],
    ['SUMMARY:Jarang', always, 'RRULE:FREQ=YEARLY;INTERVAL=999999999'],
    ['SUMMARY:Jarang', always, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=6MO'],
  ])
    expect(readCalendar(calendar(event('UID:1', ...lines)), 2027, 'x'), lines.join()).toMatchObject({
      ok: false,
      faults: [{ reason: 'malformed' }],
    })
})

it('follows what comes on a weekday of a month every year', () => {
  const sunday = ['DTSTART;VALUE=DATE:20200510', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU']
  const read = readCalendar(calendar(event('UID:1', 'SUMMARY:Hari Ibu', ...sunday)), 2027, 'x')
  expect(read.ok && read.list.holidays.map(({ day }) => day)).toEqual(['2027-05-09'])
})

it('reads what is tentative or regional from CSV too', () => {
  const read = readHolidays(
    '2027-03-10,libur nasional tentatif,Idulfitri\n2027-06-01,libur daerah,Hari jadi',
    2027,
    'SK',
  )
  expect(read.ok && read.list.holidays).toEqual([
    { day: '2027-03-10', kind: 'national', name: 'Idulfitri', tentative: true },
    { day: '2027-06-01', kind: 'regional', name: 'Hari jadi' },
  ])
})

it('takes a day that a year has not for none, and refuses an event on one', () => {
  const yearly = (start: string, rule: string) =>
    event('UID:1', 'SUMMARY:Libur', `DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=YEARLY${rule}`)
  const daysOf = (text: string, year: number) => {
    const read = readCalendar(text, year, 'Kalender')
    return read.ok ? read.list.holidays.map(({ day }) => day) : read.faults
  }
  const none = [{ reason: 'otherYear', at: 'VCALENDAR' }]
  expect(daysOf(calendar(yearly('20200229', '')), 2026)).toEqual(none)
  expect(daysOf(calendar(yearly('20200229', '')), 2028)).toEqual(['2028-02-29'])
  expect(daysOf(calendar(yearly('20200101', ';BYMONTH=2;BYMONTHDAY=30')), 2026)).toEqual(none)
  expect(daysOf(calendar(yearly('20200131', ';BYMONTH=4,5;BYMONTHDAY=31')), 2026)).toEqual(['2026-05-31'])
  for (const line of ['DTSTART;VALUE=DATE:20260230', 'DTSTART;VALUE=DATE:20260199'])
    expect(daysOf(calendar(event('UID:1', 'SUMMARY:Libur', line)), 2026)).toEqual([
      { reason: 'malformed', at: 'VCALENDAR' },
    ])
})

it('reads thousands of events in a moment', () => {
  const many = Array.from({ length: 6000 }, (_, i) => event(`UID:${i}`, 'DTSTART;VALUE=DATE:20260101'))
  const before = performance.now()
  expect(readCalendar(calendar(...many), 2026, 'Kalender').ok).toBe(true)
  expect(performance.now() - before).toBeLessThan(3000)
})
