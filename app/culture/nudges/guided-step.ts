import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** For whom something is too hard just now: the next step in two minutes, and people to ask. Nothing is urged. */
export const guidedStep = defineNudge({
  name: 'guided-step',
  mechanism: 'capability-first',
  speaksTo: 'ability',
  source: 'Michie, van Stralen & West 2011; Fogg 2009',
  words: defineWords({
    id: {
      label: 'Bantuan langkah demi langkah',
      purpose: 'Bila ada langkah yang tersendat, paling banyak sebulan sekali.',
      works:
        'Bila sesuatu terasa sulit, yang menolong ialah langkah yang lebih kecil, bukan dorongan yang lebih keras',
      why: 'Ada langkah di “{{path}}” yang tampaknya tersendat, atau Anda sendiri menyebutnya sulit.',
    },
    en: {
      label: 'Help, step by step',
      purpose: 'When a step has become stuck, once a month at most.',
      works: 'When something is hard, a smaller step helps and not a louder call',
      why: 'A step of “{{path}}” seemed stuck, or you called it hard yourself.',
    },
  }),
  variants: [
    {
      name: 'two-minutes',
      words: defineWords({
        id: {
          title: 'Dua menit pertama, pelan-pelan',
          body: 'Buka “{{step}}”, baca bagian pertamanya saja, lalu berhenti. Bagian sulit boleh ditinggal dulu.',
          action: 'Buka bagian pertama',
        },
        en: {
          title: 'The first two minutes, slowly',
          body: 'Open “{{step}}”, read only its first part, then stop. What is hard may be left for later.',
          action: 'Open the first part',
        },
      }),
    },
    {
      name: 'ask-someone',
      words: defineWords({
        id: {
          title: 'Tidak harus sendiri',
          body: 'Di bawah setiap bagian “{{step}}” Anda dapat bertanya kepada penulisnya. Pertanyaan sederhana pun dijawab.',
          action: 'Buka “{{step}}”',
        },
        en: {
          title: 'Not alone',
          body: 'Under each part of “{{step}}” you can ask its author. Simple questions are answered, too.',
          action: 'Open “{{step}}”',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 70,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  eligible: ({ next, hindrance }) => next !== null && hindrance === 'cannot',
  reasons: facts => ({ path: facts.next?.path ?? '', ...stepReasons(facts) }),
})
