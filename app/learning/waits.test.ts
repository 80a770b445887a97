import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDay, daysBetween, isWeekend } from '#app/web/day.ts'
import { noEvidence } from './evidence.ts'
import { finishOf } from './finish.ts'
import { compilePath } from './machine.ts'
import { begin, move } from './move.ts'
import { pathSchema } from './path.ts'
import { placeOf } from './place.ts'
import { begunWait, dayAfter, waitsOn } from './waits.ts'
import { why } from './why.ts'

const work = '0190a000-0000-7000-8000-000000000001'
const path = pathSchema.parse({
  title: 'Menunggu',
  steps: [
    {
      ...{ id: 'a', kind: 'lesson', title: 'Mengulang', of: { workId: work, partId: work } },
      opens: { rule: 'waited', for: 'P7D', since: 'start' },
      due: 'P10D',
    },
  ],
})
const monday = asDay('2026-06-08')
const days = { zone: 'Asia/Jakarta', today: monday, isWorkday: (day: typeof monday) => !isWeekend(day) }
const machine = compilePath(path)
const [asked] = waitsOn(path)
const begun = move(machine, begin(machine), begunWait(asked as NonNullable<typeof asked>, days))

const whyOn = (after: number) => {
  const [stop] = placeOf(path, begun).stops
  return stop && why(path, begun.evidence, stop, { today: addDays(monday, after) })
}

it('tells how many of the days went by, and until when', () => {
  expect(whyOn(3)?.id).toContain('baru 3 dari 7 hari')
  expect(whyOn(3)?.id).toContain('15 Juni 2026')
  expect(whyOn(3)?.en).toContain('only 3 of 7 days')
  expect(whyOn(0)?.en).toContain('only 0 of 7 days')
})

it('names the first day on which a path can be done, and the last on which it should be', () => {
  const { stops } = placeOf(path, begun)
  const found = finishOf(path, begun.evidence, stops, { ...days, startedOn: monday })
  expect(found).toEqual({ earliest: '2026-06-15', latest: '2026-06-18' })
})

it('is due later by the days that it rested', () => {
  const rested = { ...noEvidence, pauses: { satu: 4 } }
  const { latest } = finishOf(path, rested, placeOf(path, begun).stops, { ...days, startedOn: monday })
  expect(latest).toBe('2026-06-22')
})

it('counts as many working days as are asked for, and ends on one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
      const start = addDays(monday, from)
      const end = dayAfter(start, count, days.isWorkday)
      const between = Array.from({ length: daysBetween(start, end) }, (_, i) => addDays(start, i + 1))
      expect(between.filter(days.isWorkday)).toHaveLength(count)
      expect(isWeekend(end)).toBe(false)
    }),
  )
})
