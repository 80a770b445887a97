import { weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons, workdaysLeft } from '../nudge.ts'

/** Reserves cover a missed week anyway: the words ask, they do not threaten. */
export const streakAtRisk = defineNudge({
  name: 'streak-at-risk',
  mechanism: 'loss-aversion-with-slack',
  speaksTo: 'will',
  source: 'Silverman & Barasch 2023; Sharif & Shu 2017',
  words: defineWords({
    id: {
      label: 'Runtunan pekan ini',
      purpose: 'Menjelang akhir pekan kerja, bila runtunan Anda belum terjaga.',
      works: 'Pekan yang beruntun memberi semangat; cadangan menjaganya bila satu pekan terlewat',
      why: 'Runtunan Anda {{weeks}} pekan. Saat itu pekan berjalan belum terjaga dan tersisa {{count}} hari kerja.',
    },
    en: {
      label: 'This week’s streak',
      purpose: 'Towards the end of the working week, when your streak is not kept yet.',
      works: 'Weeks in a row encourage; reserves keep them when one week is missed',
      why: 'Your streak was {{weeks}} weeks. That week was not kept yet, and {{count}} workdays were left.',
      why_one: 'Your streak was {{weeks}} weeks. That week was not kept yet, and one workday was left.',
    },
  }),
  variants: [
    {
      name: 'five-minutes',
      words: defineWords({
        id: {
          title: 'Masih ada waktu untuk pekan ini',
          body: 'Runtunan Anda {{weeks}} pekan. {{minutes}} menit pertama dari “{{step}}” sudah menambah satu hari belajar.',
          action: 'Mulai, {{minutes}} menit',
        },
        en: {
          title: 'There is still time this week',
          body: 'Your streak is {{weeks}} weeks. The first {{minutes}} minutes of “{{step}}” already add a day of learning.',
          action: 'Start, {{minutes}} min',
        },
      }),
    },
    {
      name: 'between-visitors',
      words: defineWords({
        id: {
          title: 'Di sela pekerjaan pun bisa',
          body: '“{{step}}” dapat dibuka sekarang dan dilanjutkan kapan saja. Dengan begitu {{weeks}} pekan Anda berlanjut.',
          action: 'Buka langkah berikutnya',
        },
        en: {
          title: 'In between is fine, too',
          body: '“{{step}}” can be opened now and taken up again at any time. That way your {{weeks}} weeks go on.',
          action: 'Open the next step',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  tells: 'streak',
  priority: 40,
  transactional: false,
  cooldownDays: 15,
  dose: { times: 5, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: facts =>
    facts.next !== null &&
    facts.streak.weeks >= 2 &&
    facts.streak.thisWeek.thread === 'running' &&
    workdaysLeft(facts) <= 2,
  reasons: facts => ({
    weeks: facts.streak.weeks,
    count: workdaysLeft(facts),
    ...stepReasons(facts),
  }),
})
