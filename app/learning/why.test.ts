import { expect, it } from 'vitest'
import type { PathEvent } from './evidence.ts'
import { compilePath } from './machine.ts'
import { walkAfter } from './move.ts'
import { pathSchema } from './path.ts'
import { placeOf } from './place.ts'
import { why } from './why.ts'

const of = { workId: '0190a000-0000-7000-8000-000000000001', partId: '0190a000-0000-7000-8000-000000000001' }
const path = pathSchema.parse({
  title: 'Jalur',
  steps: [
    { id: 'prates', kind: 'placement', title: 'Prates', of },
    {
      id: 'mendengar',
      kind: 'lesson',
      title: 'Mendengar',
      of,
      skips: { rule: 'mastery', competency: 'komunikasi', atLeast: 0.7, sure: 0 },
    },
    {
      id: 'kuis',
      kind: 'check',
      title: 'Kuis',
      of: { ...of, passMark: 0.8 },
      remedy: [{ id: 'latihan', kind: 'lesson', title: 'Latihan', of }],
    },
    {
      id: 'lanjut',
      kind: 'lesson',
      title: 'Lanjut',
      of,
      opens: { rule: 'score', step: 'kuis', atLeast: 0.9 },
    },
  ],
})

const whyTo = (reader: 'learner' | 'helper', step: string, history: readonly PathEvent[]) => {
  const walk = walkAfter(compilePath(path), history)
  const stop = placeOf(path, walk).stops.find(one => one.step.id === step)
  return stop && why(path, walk.evidence, stop, { reader })
}
const whyOf = (step: string, ...history: PathEvent[]) => whyTo('learner', step, history)

const graded = (step: string, attempt: string, score: number, value = 0): PathEvent => ({
  type: 'check.graded',
  step,
  attempt,
  score,
  mastery: { komunikasi: { value, sure: 1 } },
})

it('says of a step that was not skipped what it would have taken', () => {
  expect(whyOf('mendengar', graded('prates', 'a', 0.4, 0.4))).toEqual({
    id: 'Langkah berikutnya setelah “Prates”. Belum boleh dilewati: penguasaan Komunikasi Anda 40 dari 100; yang diminta 70.',
    en: 'The next step after “Prates”. Not to be skipped yet: your mastery of Communication is 40 of 100; 70 is asked.',
  })
})

it('tells a learner why a step may be skipped, with the value and what was asked', () => {
  expect(whyOf('mendengar', graded('prates', 'a', 0.8, 0.82))).toEqual({
    id: 'Boleh dilewati karena penguasaan Komunikasi Anda 82 dari 100; yang diminta 70.',
    en: 'You may skip it, since your mastery of Communication is 82 of 100; 70 is asked.',
  })
})

it('offers help with the score in words, and says after it why to try again', () => {
  const history = [graded('prates', 'a', 0.8, 0.82), graded('kuis', 'b', 0.55)]
  expect(whyOf('kuis', ...history)?.id).toBe(
    'Nilai “Kuis” Anda 55 dari 100; yang diminta 80. Ada bantuan untuk Anda; setelah itu silakan coba lagi.',
  )
  expect(whyOf('latihan', ...history)?.en).toBe(
    'Help before another try at “Kuis”. Your score in “Kuis” is 55 of 100; 80 is asked.',
  )
})

it('says of a closed step what opens it, how that stands, and who helps when nothing will open it', () => {
  expect(whyOf('lanjut')?.id).toBe('Terbuka setelah “Kuis” selesai. Syaratnya: nilai “Kuis” sedikitnya 90.')
  expect(whyOf('lanjut', graded('prates', 'a', 0.8, 0.82), graded('kuis', 'b', 0.85))?.id).toBe(
    'Terbuka bila: nilai “Kuis” sedikitnya 90. Saat ini nilai “Kuis” Anda 85 dari 100; yang diminta 90. Hal itu tidak dapat Anda capai lagi di sini. Koordinator atau mentor akan membantu; hasil Anda tetap tersimpan.',
  )
})

it('speaks of the learner, not to them, when a coordinator or mentor reads', () => {
  const history = [graded('prates', 'a', 0.8, 0.82), graded('kuis', 'b', 0.55)]
  expect(whyTo('helper', 'mendengar', history)?.id).toBe(
    'Dilewati karena penguasaan Komunikasi peserta 82 dari 100; yang diminta 70.',
  )
  expect(whyTo('helper', 'kuis', history)?.en).toBe(
    'Their score in “Kuis” is 55 of 100; 80 is asked. Steps that help are open; after them the learner can try again.',
  )
  const stuck = whyTo('helper', 'kuis', [...history, graded('kuis', 'c', 0.6), graded('kuis', 'd', 0.7)])
  const words = path.steps.flatMap(({ id }) => Object.values(whyTo('helper', id, history) ?? {}))
  for (const text of [...words, stuck?.id ?? '', stuck?.en ?? ''])
    expect(text).not.toMatch(/\b(Anda|you|your)\b/i)
})
