import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'
import { enoughWalkers, mostFinished } from './colleagues-finished.ts'

/** Where fewer than half have finished, the trend is told instead of a norm that would hold back. */
export const colleaguesRising = defineNudge({
  name: 'colleagues-rising',
  mechanism: 'true-trend',
  speaksTo: 'will',
  source: 'Sparkman & Walton 2017',
  words: defineWords({
    id: {
      label: 'Rekan yang mulai menyelesaikan',
      purpose: 'Bila makin banyak rekan menyelesaikan jalur Anda dalam sebulan terakhir.',
      works: 'Gerak orang lain mengajak, juga selagi belum banyak; angkanya selalu angka sebenarnya',
      why: 'Dalam 30 hari itu {{lately}} orang menyelesaikan “{{path}}”, 30 hari sebelumnya {{before}}.',
    },
    en: {
      label: 'Colleagues who begin to finish',
      purpose: 'When more and more colleagues completed your path in the last month.',
      works: 'Others’ movement invites even while they are few; the figures are always the true ones',
      why: 'In those 30 days {{lately}} people completed “{{path}}”, in the 30 before {{before}}.',
    },
  }),
  variants: [
    {
      name: 'more-each-month',
      words: defineWords({
        id: {
          title: 'Makin banyak yang menyelesaikan',
          body: 'Dalam sebulan {{lately}} rekan menyelesaikan “{{path}}”; sebulan sebelumnya {{before}}. Bagian Anda berikutnya “{{step}}”.',
          action: 'Lanjutkan, {{minutes}} menit',
        },
        en: {
          title: 'More and more complete it',
          body: 'In a month {{lately}} colleagues completed “{{path}}”; in the month before {{before}}. Your next part is “{{step}}”.',
          action: 'Continue, {{minutes}} min',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 10,
  transactional: false,
  cooldownDays: 30,
  dose: { times: 2, days: 90 },
  period: ({ next, today }) => `${next?.subject ?? ''} ${monthOf(today)}`,
  lastDay: endOfWeek,
  eligible: ({ next, walkers }) =>
    next !== null &&
    walkers !== null &&
    walkers.people >= enoughWalkers &&
    !mostFinished(walkers) &&
    walkers.lately >= 3 &&
    walkers.lately > walkers.before,
  reasons: facts => ({
    path: facts.next?.path ?? '',
    lately: facts.walkers?.lately ?? 0,
    before: facts.walkers?.before ?? 0,
    ...stepReasons(facts),
  }),
})
