import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

/** For whom something is too hard just now: the part of their own path that shows the old way beside the new one. */
export const oldAndNew = defineNudge({
  name: 'old-and-new',
  mechanism: 'worked-example',
  speaksTo: 'ability',
  source: 'Sweller & Cooper 1985',
  words: defineWords({
    id: {
      label: 'Cara lama di samping cara baru',
      purpose:
        'Bila ada langkah yang tersendat dan jalur Anda membandingkan kedua cara, sebulan sekali paling banyak.',
      works: 'Contoh yang dikerjakan sampai selesai lebih menolong pemula daripada mencoba-coba sendiri',
      why: 'Ada langkah di “{{path}}” yang tampaknya tersendat, atau Anda sendiri menyebutnya sulit; “{{lesson}}” memperlihatkan kedua cara.',
    },
    en: {
      label: 'The old way beside the new one',
      purpose: 'When a step has become stuck and your path compares both ways, once a month at most.',
      works: 'An example worked out to its end helps beginners more than trying on their own',
      why: 'A step of “{{path}}” seemed stuck, or you called it hard yourself; “{{lesson}}” shows both ways.',
    },
  }),
  variants: [
    {
      name: 'side-by-side',
      words: defineWords({
        id: {
          title: 'Cara lama dan cara baru, berdampingan',
          body: '“{{lesson}}” memperlihatkan keduanya, langkah demi langkah. Lihat bagian itu saja; yang lain boleh menunggu.',
          action: 'Lihat perbandingannya',
        },
        en: {
          title: 'The old way and the new one, side by side',
          body: '“{{lesson}}” shows both, step by step. Look at that part only; the rest may wait.',
          action: 'See them side by side',
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
  eligible: ({ comparison, hindrance }) => comparison !== null && hindrance === 'cannot',
  leads: ({ comparison }) => ({ href: comparison?.href ?? '/', subject: comparison?.subject ?? null }),
  reasons: ({ comparison }) => ({ path: comparison?.path ?? '', lesson: comparison?.lesson ?? '' }),
})
