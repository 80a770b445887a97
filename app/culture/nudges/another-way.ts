import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** For who looked and let it be: a choice among ways, and no push. */
export const anotherWay = defineNudge({
  name: 'another-way',
  mechanism: 'autonomy',
  speaksTo: 'will',
  source: 'Patall, Cooper & Robinson 2008',
  words: defineWords({
    id: {
      label: 'Cara lain ke tujuan yang sama',
      purpose: 'Bila sebuah jalur pernah Anda lihat tetapi tidak dimulai, paling banyak sebulan sekali.',
      works: 'Boleh memilih menambah kemauan, lebih sedikit pada orang dewasa daripada pada anak',
      why: 'Anda pernah melihat “{{path}}” dan belum memulainya.',
    },
    en: {
      label: 'Another way to the same place',
      purpose: 'When you looked at a path and did not begin it, once a month at most.',
      works: 'Being free to choose adds to wanting, less in adults than in children',
      why: 'You had looked at “{{path}}” and not begun it.',
    },
  }),
  variants: [
    {
      name: 'two-ways',
      words: defineWords({
        id: {
          title: 'Ada lebih dari satu cara',
          body: 'Kalau “{{path}}” kurang cocok, lihat juga kursus singkat, rekaman, atau seminar tentang hal yang sama. Anda yang memilih.',
          action: 'Lihat pilihan lain',
        },
        en: {
          title: 'There is more than one way',
          body: 'If “{{path}}” does not suit you, look at short courses, recordings or seminars on the same. You choose.',
          action: 'See other ways',
        },
      }),
    },
    {
      name: 'what-would-help',
      words: defineWords({
        id: {
          title: 'Pekerjaan mana yang ingin Anda permudah?',
          body: 'Cari satu kata tentangnya di katalog. Lima menit yang menjawab pertanyaan Anda sendiri sudah cukup.',
          action: 'Cari di katalog',
        },
        en: {
          title: 'Which work would you like to be easier?',
          body: 'Look for a word of it in the catalogue. Five minutes that answer your own question are enough.',
          action: 'Search the catalogue',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 28,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  eligible: ({ next, hindrance }) => next !== null && hindrance === 'notWanting',
  leads: () => ({ href: '/catalogue', subject: null }),
  reasons: facts => ({ path: facts.next?.path ?? '', ...stepReasons(facts) }),
})
