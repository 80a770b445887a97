import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** For whom days have no room for it: time asked of the superior in one tap, and lessons that need no connection. */
export const timeToLearn = defineNudge({
  name: 'time-to-learn',
  mechanism: 'opportunity-first',
  speaksTo: 'chance',
  source: 'Michie, van Stralen & West 2011',
  words: defineWords({
    id: {
      label: 'Waktu dan sinyal untuk belajar',
      purpose:
        'Bila Anda lebih sering belajar di luar jam kerja atau tanpa sinyal, paling banyak sebulan sekali.',
      works: 'Bila kesempatannya yang kurang, yang perlu diubah ialah keadaannya, bukan orangnya',
      why: 'Anda lebih sering belajar di luar jam kerja atau tanpa sinyal, atau Anda sendiri menyebut waktunya kurang.',
    },
    en: {
      label: 'Time and a connection to learn',
      purpose: 'When you mostly learn outside working hours or without a connection, once a month at most.',
      works: 'Where the chance is missing, circumstances need to change, not people',
      why: 'You mostly learned outside working hours or without a connection, or you said yourself that time is short.',
    },
  }),
  variants: [
    {
      name: 'ask-for-time',
      words: defineWords({
        id: {
          title: 'Belajar boleh memakai jam kerja',
          body: 'Satu ketukan mengirim permintaan waktu belajar kepada atasan Anda. Isinya hanya itu; kemajuan Anda tidak disebut.',
          action: 'Lihat pilihannya',
        },
        en: {
          title: 'Learning may take working time',
          body: 'One tap asks your superior for time to learn. It says only that; nothing of your progress is told.',
          action: 'See what there is',
        },
      }),
    },
    {
      name: 'taken-along',
      words: defineWords({
        id: {
          title: 'Tanpa sinyal pun bisa',
          body: 'Simpan “{{step}}” dan pelajaran sesudahnya di perangkat selagi ada sinyal; besarnya disebut lebih dahulu. Sesudah itu dapat dibaca di mana saja.',
          action: 'Lihat pilihannya',
        },
        en: {
          title: 'It works without a connection',
          body: 'Keep “{{step}}” and the lessons after it on your device while there is a connection; how large they are is said first. Then read them anywhere.',
          action: 'See what there is',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 68,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  eligible: ({ next, hindrance }) => next !== null && hindrance === 'noChance',
  leads: () => ({ href: '/readiness', subject: null }),
  reasons: facts => ({ path: facts.next?.path ?? '', ...stepReasons(facts) }),
})
