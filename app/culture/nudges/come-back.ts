import { defineWords } from '#app/web/words.tsx'
import { daysAway, defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

const lapseDays = 28

/** After four weeks away, on any day, once for each time away, when no fresh start brought them back: the total is told, and the step is shrunk. */
export const comeBack = defineNudge({
  name: 'come-back',
  mechanism: 'smaller-step-after-a-lapse',
  speaksTo: 'ability',
  source: 'Fogg 2009; Silverman & Barasch 2023',
  words: defineWords({
    id: {
      label: 'Kembali setelah jeda',
      purpose: 'Sekali setiap kali Anda jeda empat pekan atau lebih.',
      works:
        'Sesudah jeda, langkah yang diperkecil lebih mudah diambil, dan runtunan yang putus sebaiknya tidak ditonjolkan',
      why: 'Anda terakhir belajar {{days}} hari sebelumnya. Pengingat ini datang sekali saja untuk jeda itu.',
    },
    en: {
      label: 'Coming back after a pause',
      purpose: 'Once, each time you have been away four weeks or more.',
      works: 'After a pause a smaller step is easier to take, and a broken streak is better not shown',
      why: 'You had last learned {{days}} days before. This comes once only for that pause.',
    },
  }),
  variants: [
    {
      name: 'two-minutes',
      words: defineWords({
        id: {
          title: 'Dua menit saja, kalau sempat',
          body: '“{{step}}” masih terbuka di tempat Anda berhenti. {{count}} pekan belajar Anda tetap tercatat.',
          action: 'Lihat dua menit',
        },
        en: {
          title: 'Two minutes, if there is a moment',
          body: '“{{step}}” is open where you left it. Your {{count}} weeks of learning are kept.',
          body_one: '“{{step}}” is open where you left it. Your week of learning is kept.',
          action: 'Look for two minutes',
        },
      }),
    },
    {
      name: 'nothing-lost',
      words: defineWords({
        id: {
          title: 'Tidak ada yang hilang',
          body: 'Jeda itu wajar. Bila Anda mau melanjutkan, bagian berikutnya “{{step}}”; bila belum, ia tetap menunggu.',
          action: 'Lanjutkan dari sini',
        },
        en: {
          title: 'Nothing is lost',
          body: 'Pauses happen. If you would like to go on, “{{step}}” is next; if not yet, it waits.',
          action: 'Go on from here',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 45,
  transactional: false,
  cooldownDays: 15,
  dose: { times: 2, days: 90 },
  period: ({ lastActiveOn }) => lastActiveOn ?? '',
  lastDay: endOfWeek,
  eligible: facts => facts.next !== null && facts.streak.total > 0 && daysAway(facts) >= lapseDays,
  reasons: facts => ({ days: daysAway(facts), count: facts.streak.total, ...stepReasons(facts) }),
})
