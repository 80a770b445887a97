import { describe, expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { wordsIn } from '#app/web/words.tsx'
import { leadOf, messageOf } from './nudge.ts'
import { makeFacts, makeNext } from './nudge-makers.ts'
import { nudges } from './nudges.ts'

const rich = makeFacts('2026-11-26', ['2026-11-09', '2026-11-16'], {
  next: makeNext('2026-11-16', { begun: true }),
  plan: { cue: 'own', ownCue: 'sesudah mengantar anak', place: 'home', obstacle: 'tired', instead: 'short' },
  target: { lessons: 2, done: 1, madeOn: asDay('2026-11-16') },
  walkers: { people: 40, completed: 30, lately: 6, before: 2 },
  hours: { total: 12, floor: 20 },
  finished: { id: 'walk', title: 'Pelayanan prima', on: asDay('2026-11-25') },
  reviews: 7,
  thanks: { id: 'thanks', giver: 'Wayan', reason: 'helped' },
  story: { id: 'story', teller: 'Fitri' },
  comparison: { lesson: 'Tiga puluh menit', path: 'Loket', href: '/enrolments/1/steps/b', subject: 'path-1' },
  usualHour: { hour: 12, days: 4 },
})

describe.each(nudges.filter(nudge => !nudge.transactional))('the nudge $name', nudge => {
  it.each(['id', 'en'] as const)('says all it has to say in %s, calmly', language => {
    const reasons = nudge.reasons(rich)
    const say = wordsIn(nudge.words, language)
    const told = [say('label'), say('purpose'), say('works'), say('why', reasons)].concat(
      nudge.variants.flatMap(variant => Object.values(messageOf(variant, reasons, language))),
    )
    for (const sentence of told) {
      expect(sentence).not.toMatch(/\{\{|undefined|!/)
      expect(sentence).not.toMatch(
        /malas|gagal|terlambat|jangan|harus segera|lazy|failed|must|don.t|senior|\busia\b|\bage\b/i,
      )
    }
  })

  it('has a mechanism, a source, a dose, a place to lead to, and an end', () => {
    expect(nudge.mechanism).toMatch(/^[a-z-]+$/)
    expect(nudge.source).toMatch(/\d{4}/)
    expect(nudge.dose.times * Math.max(nudge.cooldownDays, 1)).toBeLessThanOrEqual(
      nudge.dose.days + nudge.cooldownDays,
    )
    expect(leadOf(nudge, rich).href).toMatch(/^\//)
    expect(nudge.lastDay(rich) >= rich.today).toBe(true)
    expect(nudge.priority).toBeGreaterThan(0)
  })
})

it('there are as many names as nudges', () => {
  expect(new Set(nudges.map(({ name }) => name)).size).toBe(nudges.length)
})
