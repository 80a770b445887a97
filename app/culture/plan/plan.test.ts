import { expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { planSentence, tidied } from './plan.ts'
import { mayChange } from './target.ts'

it('a plan is one sentence in either language, also with a moment in own words', () => {
  const plan = {
    cue: 'own',
    ownCue: 'anak-anak di sekolah',
    place: 'home',
    obstacle: 'tired',
    instead: 'tomorrow',
  } as const
  expect(planSentence(plan, 'id')).toBe(
    'Jika anak-anak di sekolah, saya belajar di rumah. Kalau saya sedang lelah, saya mulai lagi esok pada saat yang sama.',
  )
  expect(planSentence({ ...plan, cue: 'lunch' }, 'en')).toBe(
    'When the lunch break is over, I learn at home. If I am tired, I begin again tomorrow at the same moment.',
  )
})

it('a moment in own words fits into the sentence, also when it was written as one', () => {
  expect(tidied(' sesudah mengantar anak. ')).toBe('sesudah mengantar anak')
  expect(tidied('saat sepi …')).toBe('saat sepi')
  expect(tidied('.')).toBe('')
})

it('a target is changed once a week', () => {
  const madeOn = asDay('2026-11-25')
  expect(mayChange(null, madeOn)).toBe(true)
  expect(mayChange({ madeOn }, asDay('2026-11-29'))).toBe(false)
  expect(mayChange({ madeOn }, asDay('2026-11-30'))).toBe(true)
})
