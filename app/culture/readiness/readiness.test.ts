import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from '../calendar.ts'
import { deedsOf } from './deeds.ts'
import { hindranceOf, type Signs } from './hindrance.ts'
import { isOwnWord, stageAfter } from './readiness-machine.ts'
import { hindrances, stages } from './stages.ts'

const calendar = workCalendar(plainCalendar)
const nothing = { looked: [], planned: [], finished: [], said: [] }
const days = (...list: string[]) => list.map(asDay)
const stageOn = (today: string, doings: Partial<typeof nothing>, own = calendar) =>
  stageAfter(deedsOf({ ...nothing, ...doings }, asDay(today), own))

describe('readiness', () => {
  it('goes from never having looked over a plan and a finished step to a habit, and rests after fifteen workdays', () => {
    const looked = days('2026-06-01') as never
    const planned = days('2026-06-02') as never
    const finished = days('2026-06-03', '2026-06-10', '2026-06-17', '2026-06-24') as never
    expect(stageOn('2026-06-01', {})).toBe('unaware')
    expect(stageOn('2026-06-01', { looked })).toBe('considering')
    expect(stageOn('2026-06-02', { looked, planned })).toBe('preparing')
    expect(stageOn('2026-06-03', { looked, planned, finished })).toBe('acting')
    expect(stageOn('2026-06-24', { looked, planned, finished })).toBe('keeping')
    expect(stageOn('2026-07-15', { looked, planned, finished })).toBe('keeping')
    expect(stageOn('2026-07-16', { looked, planned, finished })).toBe('lapsed')
  })

  it('does not rest over a long leave', () => {
    const leave = [{ startedOn: asDay('2026-06-04'), endedOn: asDay('2026-08-31') }]
    const onLeave = workCalendar({ ...plainCalendar, leave })
    const finished = days('2026-06-03') as never
    expect(stageOn('2026-08-31', { finished })).toBe('lapsed')
    expect(stageOn('2026-08-31', { finished }, onLeave)).toBe('acting')
  })

  it('takes the person’s own word, until what they do says more', () => {
    const said = [{ on: asDay('2026-06-05'), stage: 'preparing' as const }] as never
    const looked = days('2026-06-01') as never
    expect(stageOn('2026-06-05', { looked, said })).toBe('preparing')
    expect(stageOn('2026-06-08', { looked, said, finished: days('2026-06-08') as never })).toBe('acting')
  })

  it('knows whether a stage is the person’s own word, which the next deed may take over', () => {
    const said = [{ on: asDay('2026-06-05'), stage: 'unaware' as const }] as never
    const finished = days('2026-06-01') as never
    const own = (doings: Partial<typeof nothing>) =>
      isOwnWord(deedsOf({ ...nothing, ...doings }, asDay('2026-06-08'), calendar))
    expect(own({ finished })).toBe(false)
    expect(own({ finished, said })).toBe(true)
    expect(own({ finished: days('2026-06-01', '2026-06-08') as never, said })).toBe(false)
  })

  it('is a stage whatever anybody does, and never unaware again once something was done', () => {
    const some = fc.array(
      fc.nat(200).map(n => addDays(asDay('2026-01-01'), n)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, some, some, (looked, planned, finished) => {
        const stage = stageAfter(
          deedsOf({ looked, planned, finished, said: [] }, asDay('2026-08-01'), calendar),
        )
        expect(stages).toContain(stage)
        expect(stage === 'unaware').toBe(looked.length + planned.length + finished.length === 0)
      }),
    )
  })
})

const clear: Signs = {
  ...{ stage: 'acting', stuck: false, failed: 0, abandoned: 0, times: 10, outsideHours: 0, lateArrivals: 0 },
  ...{ daysSinceLooked: 1, pulse: null, said: null },
}

describe('what stands in the way', () => {
  it('is told from behaviour and the pulse, ability first', () => {
    const pulse = { easy: 4, able: 4, time: 4, useful: 4 }
    const told = (overrides: Partial<Signs>) => hindranceOf({ ...clear, ...overrides })
    expect(told({})).toBe(null)
    expect(told({ stuck: true })).toBe('cannot')
    expect([told({ abandoned: 3 }), told({ abandoned: 3, stage: 'lapsed' })]).toEqual([null, 'cannot'])
    expect(told({ failed: 2, outsideHours: 10 })).toBe('cannot')
    expect(told({ pulse: { ...pulse, able: 2, useful: 1 } })).toBe('cannot')
    expect(told({ outsideHours: 6 })).toBe('noChance')
    expect(told({ lateArrivals: 5 })).toBe('noChance')
    expect(told({ pulse: { ...pulse, time: 2, useful: 1 } })).toBe('noChance')
    expect(told({ pulse: { ...pulse, useful: 2 } })).toBe('notWanting')
    expect(told({ stage: 'considering', daysSinceLooked: 14 })).toBe('notWanting')
    expect(told({ times: 4, outsideHours: 4 })).toBe(null)
  })

  it('is what the person says, whatever it looked like', () => {
    for (const said of hindrances) expect(hindranceOf({ ...clear, stuck: true, said })).toBe(said)
    expect(hindranceOf({ ...clear, stuck: true, said: 'none' })).toBe(null)
  })
})
