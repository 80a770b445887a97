import { describe, expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import holidays2026 from '#content/holidays-2026.json' with { type: 'json' }
import { changeOf, readHolidays, yearsMissing } from './holidays.ts'

const csv = `tanggal;jenis;nama
2027-01-01;libur nasional;Tahun Baru Masehi
2027-02-08..2027-03-09;ramadan
2027-03-10;cuti bersama;"Idulfitri 1448 H"`

describe('a list of holidays', () => {
  it('is read from the JSON we ship', () => {
    const read = readHolidays(JSON.stringify(holidays2026), 2026, '')
    expect(read.ok && read.list.holidays.filter(({ kind }) => kind === 'national').length).toBe(17)
    expect(read.ok && read.list.holidays.filter(({ kind }) => kind === 'joint').length).toBe(8)
  })

  it('is read from CSV, with Indonesian words and Ramadan', () => {
    expect(readHolidays(csv, 2027, 'SKB')).toEqual({
      ok: true,
      list: {
        year: 2027,
        source: 'SKB',
        ramadan: [{ startedOn: '2027-02-08', endedOn: '2027-03-09' }],
        holidays: [
          { day: '2027-01-01', kind: 'national', name: 'Tahun Baru Masehi' },
          { day: '2027-03-10', kind: 'joint', name: 'Idulfitri 1448 H' },
        ],
      },
    })
  })

  it('is read from what a spreadsheet writes: a mark at the start, quoted names with quotes and commas, rows left empty', () => {
    const exported =
      '\ufeffTanggal,Jenis,Nama\r\n2027-05-01,national,"Hari Buruh, ""May Day"""\r\n,,\r\n2027-05-20,national,Waisak, 2571 "BE"\r\n'
    const read = readHolidays(exported, 2027, 'SKB')
    expect(read.ok && read.list.holidays.map(({ name }) => name)).toEqual([
      'Hari Buruh, "May Day"',
      'Waisak, 2571 "BE"',
    ])
  })

  it('is refused with the place of every fault', () => {
    expect(readHolidays('2027-02-30,national,x\n2027-01-01,party,y', 2027, 'SKB')).toEqual({
      ok: false,
      faults: [
        { reason: 'noDay', at: '1' },
        { reason: 'noKind', at: '2' },
      ],
    })
    expect(readHolidays('2027-01-01,national,x\n\n2027-01-02,party,y', 2027, 'SKB')).toEqual({
      ok: false,
      faults: [{ reason: 'noKind', at: '3' }],
    })
    expect(readHolidays('2027-01-01,national,"x\n2027-01-02,national,y', 2027, 'SKB')).toEqual({
      ok: false,
      faults: [{ reason: 'malformed', at: '1' }],
    })
    expect(readHolidays('{', 2027, 'SKB')).toEqual({ ok: false, faults: [{ reason: 'noJson', at: '' }] })
    expect(readHolidays(JSON.stringify(holidays2026), 2027, '')).toEqual({
      ok: false,
      faults: [{ reason: 'otherYear', at: '2026' }],
    })
    const twice = '2027-01-01,national,x\n2027-01-01,national,x\n2028-01-01,national,z'
    expect(readHolidays(twice, 2027, 'SKB')).toEqual({
      ok: false,
      faults: [
        { reason: 'twice', at: '2027-01-01' },
        { reason: 'otherYear', at: '2028-01-01' },
      ],
    })
    expect(readHolidays(' ', 2027, 'SKB')).toEqual({ ok: false, faults: [{ reason: 'empty', at: '' }] })
  })

  it('says what importing it would change', () => {
    const kept = { day: asDay('2027-01-01'), name: 'Tahun Baru Masehi', kind: 'national' } as const
    const gone = { day: asDay('2027-01-02'), name: 'x', kind: 'joint' } as const
    const moved = { day: asDay('2027-03-10'), name: 'Lebaran', kind: 'joint' } as const
    const read = readHolidays(csv, 2027, 'SKB')
    if (!read.ok) throw new Error('unread')
    const change = changeOf([kept, gone, moved], read.list.holidays)
    expect(change.same).toBe(1)
    expect(change.removed).toEqual([gone])
    expect(change.changed.map(({ name }) => name)).toEqual(['Idulfitri 1448 H'])
    expect(change.added).toEqual([])
  })

  it('is missed from October on when the next year is empty', () => {
    expect(yearsMissing(asDay('2026-11-25'), [2026])).toEqual([2027])
    expect(yearsMissing(asDay('2026-06-01'), [2026])).toEqual([])
    expect(yearsMissing(asDay('2026-06-01'), [])).toEqual([2026])
  })
})

it('refuses what the database cannot keep, and a Ramadan of another year, which no list would replace again', () => {
  const list = (more: object) =>
    JSON.stringify({
      year: 2027,
      source: 'SKB',
      holidays: [{ day: '2027-08-17', name: 'a', kind: 'national' }],
      ...more,
    })
  const read = (more: object) => readHolidays(list(more), 2027, 'SKB')
  const named = (name: string) => ({ holidays: [{ day: '2027-08-17', name, kind: 'national' }] })
  for (const more of [named('a\0b'), named('a\ud800b'), { source: 'a\0b' }])
    expect(read(more)).toMatchObject({ ok: false, faults: [{ reason: 'malformed' }] })
  expect(read({ ramadan: { startedOn: '2072-02-08', endedOn: '2072-03-09' } })).toMatchObject({
    ok: false,
    faults: [{ reason: 'otherYear', at: 'ramadan' }],
  })
  expect(read({ ramadan: { startedOn: '2026-12-20', endedOn: '2027-01-18' } })).toMatchObject({ ok: true })
})
