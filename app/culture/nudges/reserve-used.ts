import { addDays, weekday, weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

const wednesday = 3

/** Tells that a reserve covered last week, so that the streak is a comfort and no riddle. */
export const reserveUsed = defineNudge({
  name: 'reserve-used',
  mechanism: 'slack',
  speaksTo: 'word',
  source: 'Sharif & Shu 2017',
  words: defineWords({
    id: {
      label: 'Cadangan terpakai',
      purpose: 'Pada awal pekan, bila sebuah cadangan menjaga runtunan Anda.',
      works: 'Cadangan yang terlihat membuat sasaran terasa terjangkau, dan orang bertahan lebih lama',
      why: 'Pekan {{week}} terlewat, dan sebuah cadangan menjaga runtunan Anda.',
    },
    en: {
      label: 'A reserve was used',
      purpose: 'At the start of a week, when a reserve kept your streak.',
      works: 'A spare that can be seen makes a goal seem within reach, and people keep going',
      why: 'The week of {{week}} was missed, and a reserve kept your streak.',
    },
  }),
  variants: [
    {
      name: 'kept-for-you',
      words: defineWords({
        id: {
          title: 'Runtunan Anda tetap terjaga',
          body: 'Pekan lalu sebuah cadangan bekerja untuk Anda: {{weeks}} pekan tetap beruntun. Cadangan tersisa triwulan ini: {{reserves}}.',
          action: 'Lihat runtunan',
        },
        en: {
          title: 'Your streak is kept',
          body: 'Last week a reserve did its work: {{weeks}} weeks are still in a row. Reserves left this quarter: {{reserves}}.',
          action: 'See the streak',
        },
      }),
    },
    {
      name: 'that-is-what-it-is-for',
      words: defineWords({
        id: {
          title: 'Untuk itulah cadangan ada',
          body: 'Pekan yang padat tidak memutus {{weeks}} pekan Anda. Tidak ada yang perlu Anda lakukan.',
          action: 'Lihat runtunan',
        },
        en: {
          title: 'That is what reserves are for',
          body: 'A full week does not break your {{weeks}} weeks. There is nothing you need to do.',
          action: 'See the streak',
        },
      }),
    },
  ],
  channels: ['today'],
  tells: 'streak',
  priority: 35,
  transactional: false,
  cooldownDays: 6,
  dose: { times: 4, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: ({ lastWeek, streak, today }) =>
    lastWeek === 'reserve' && streak.weeks >= 2 && weekday(today) <= wednesday,
  leads: () => ({ href: '/streak', subject: null }),
  reasons: ({ streak, today }) => ({
    week: addDays(weekOf(today), -7),
    weeks: streak.weeks,
    reserves: streak.reserves,
  }),
})
