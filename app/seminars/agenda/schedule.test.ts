import { expect, it } from 'vitest'
import { type Plan, planFault, tellsOfMove } from './schedule.ts'

const now = new Date('2026-06-10T02:00:00Z')
const at = (day: number, time: string) => new Date(`2026-06-${String(day).padStart(2, '0')}T${time}:00Z`)
const plan = (day: number, from: string, to: string, fields: Partial<Plan> = {}): Plan => ({
  ...{ id: null, title: '', place: 'Aula', meetingLink: null, ...fields },
  startsAt: at(day, from),
  endsAt: at(day, to),
})
const known = (planned: Plan, id: string) => ({ ...planned, id })
const fault = (
  plans: readonly Plan[],
  before: readonly (Plan & { id: string })[] = [],
  isAnnounced = false,
) => planFault({ plans, before, isAnnounced }, now)

it('names the session that ends before it starts, lasts too long or overlaps another', () => {
  expect(fault([plan(12, '02:00', '05:00'), plan(13, '05:00', '02:00')])).toEqual({
    fault: 'endBeforeStart',
    at: 1,
  })
  const long = { ...plan(12, '02:00', '05:00'), endsAt: new Date('2026-06-13T02:01:00Z') }
  expect(fault([long])).toEqual({ fault: 'tooLong', at: 0 })
  expect(fault([plan(12, '02:00', '05:00'), plan(12, '04:00', '06:00')])).toEqual({ fault: 'overlap', at: 1 })
  expect(fault([plan(12, '02:00', '05:00'), plan(12, '05:00', '06:00')])).toBeNull()
})

it('moves nothing into the past, and nothing that has begun', () => {
  const [held, coming] = [known(plan(9, '02:00', '05:00'), 'a'), known(plan(12, '02:00', '05:00'), 'b')]
  const before = [held, coming]
  expect(fault([held, plan(9, '06:00', '07:00')], before, true)).toEqual({ fault: 'past', at: 1 })
  expect(fault([{ ...held, place: 'Daring' }, coming], before, true)).toEqual({ fault: 'held', at: 0 })
  expect(fault([coming], before, true)).toEqual({ fault: 'held', at: 0 })
  expect(
    fault(
      [
        { ...held, title: 'Pembukaan' },
        { ...coming, place: 'Daring' },
      ],
      before,
      true,
    ),
  ).toBeNull()
  expect(fault([{ ...coming, id: 'c' }], before)).toEqual({ fault: 'unknown', at: 0 })
})

it('tells of another time or place, of more or fewer sessions, and of nothing else', () => {
  const one = known(plan(12, '02:00', '05:00'), 'a')
  expect(tellsOfMove([one], [{ ...one, title: 'Lain', meetingLink: 'https://rapat.go.id/1' }])).toBe(false)
  expect(tellsOfMove([one], [{ ...one, place: 'Daring' }])).toBe(true)
  expect(tellsOfMove([one], [{ ...one, endsAt: new Date('2026-06-12T05:30:00Z') }])).toBe(true)
  expect(tellsOfMove([one], [one, plan(13, '02:00', '05:00')])).toBe(true)
  expect(tellsOfMove([one], [])).toBe(true)
})
