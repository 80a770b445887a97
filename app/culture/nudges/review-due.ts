import { packSize } from '#app/learning/reviews/plan.ts'
import { weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

/** A whole pack asks for another look, just before it would be forgotten. */
export const reviewDue = defineNudge({
  name: 'review-due',
  mechanism: 'spaced-retrieval',
  speaksTo: 'ability',
  source: 'Cepeda et al. 2006; Ye et al. 2022',
  words: defineWords({
    id: {
      label: 'Ulasan singkat',
      purpose: 'Bila lima pertanyaan atau lebih sebaiknya dilihat lagi hari ini.',
      works: 'Mengingat kembali tepat sebelum lupa menjaga pengetahuan dengan waktu paling sedikit',
      why: '{{count}} pertanyaan yang pernah Anda jawab sebaiknya dilihat lagi hari itu.',
    },
    en: {
      label: 'A short review',
      purpose: 'When five questions or more ask for another look today.',
      works: 'Recalling just before one forgets keeps knowledge in the least time',
      why: '{{count}} questions you once answered asked for another look that day.',
    },
  }),
  variants: [
    {
      name: 'two-minutes',
      words: defineWords({
        id: {
          title: 'Lima pertanyaan, dua menit',
          body: 'Beberapa hal yang sudah Anda kuasai sebaiknya diingat lagi hari ini. Jawabannya tidak dinilai.',
          action: 'Mulai ulasan',
        },
        en: {
          title: 'Five questions, two minutes',
          body: 'Some of what you know is best recalled today. The answers are not graded.',
          action: 'Begin the review',
        },
      }),
    },
    {
      name: 'before-it-fades',
      words: defineWords({
        id: {
          title: 'Sebelum memudar',
          body: '{{count}} pertanyaan dari pelajaran Anda sudah waktunya dilihat lagi. Lima dulu sudah cukup.',
          action: 'Lihat lima pertanyaan',
        },
        en: {
          title: 'Before it fades',
          body: '{{count}} questions from your lessons are due for another look. Five are enough for now.',
          action: 'See five questions',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 15,
  transactional: false,
  cooldownDays: 10,
  dose: { times: 6, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: ({ reviews }) => reviews >= packSize,
  leads: () => ({ href: '/reviews', subject: null }),
  reasons: ({ reviews }) => ({ count: reviews }),
})
