import { addDays, weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { daysAway, defineNudge, endOfWeek, type NudgeFacts, stepReasons } from '../nudge.ts'

const lapseDays = 14

/** After a lapse, at a landmark in time: a new week, a new month, the first workday after holidays. */
export const freshStart = defineNudge({
  name: 'fresh-start',
  mechanism: 'fresh-start',
  speaksTo: 'ability',
  source: 'Dai, Milkman & Riis 2014',
  words: defineWords({
    id: {
      label: 'Mulai lagi',
      purpose: 'Pada awal pekan, bulan, atau sesudah libur, bila Anda sempat jeda dua pekan atau lebih.',
      works: 'Awal pekan, awal bulan, atau hari sesudah libur terasa seperti lembar baru',
      why: 'Anda terakhir belajar {{daysAway}} hari sebelumnya, dan hari itu hari kerja pertama sesudah akhir pekan, libur, atau pergantian bulan.',
    },
    en: {
      label: 'Start again',
      purpose:
        'At the start of a week, a month, or after holidays, when you have been away two weeks or more.',
      works: 'The start of a week, of a month, or the day after a holiday feels like a new page',
      why: 'You had last learned {{daysAway}} days before, and it was the first workday after a weekend, a holiday or the turn of a month.',
    },
  }),
  variants: [
    {
      name: 'from-here',
      words: defineWords({
        id: {
          title: 'Mulai lagi dari sini',
          body: 'Yang sudah Anda selesaikan tetap tersimpan: {{count}} pekan belajar. Berikutnya “{{step}}”, cukup {{minutes}} menit dulu.',
          action: 'Mulai, {{minutes}} menit',
        },
        en: {
          title: 'Start again from here',
          body: 'What you did is kept: {{count}} weeks of learning. Next is “{{step}}”; {{minutes}} minutes are enough to begin.',
          body_one:
            'What you did is kept: one week of learning. Next is “{{step}}”; {{minutes}} minutes are enough to begin.',
          action: 'Start, {{minutes}} min',
        },
      }),
    },
    {
      name: 'new-page',
      words: defineWords({
        id: {
          title: 'Lembar baru, langkah kecil',
          body: 'Hari ini waktu yang baik untuk membuka “{{step}}”. Tempat Anda masih di sana, tidak ada yang hilang.',
          action: 'Lanjutkan',
        },
        en: {
          title: 'A new page, a small step',
          body: 'Today is a good time to open “{{step}}”. Your place is still there; nothing is lost.',
          action: 'Continue',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 50,
  transactional: false,
  cooldownDays: 15,
  dose: { times: 3, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: facts =>
    facts.next !== null &&
    facts.streak.weeks === 0 &&
    facts.streak.total > 0 &&
    daysAway(facts) >= lapseDays &&
    isLandmark(facts),
  reasons: facts => ({
    daysAway: daysAway(facts),
    count: facts.streak.total,
    ...stepReasons(facts),
  }),
})

/** A workday after a day off, or the first workday of a month. */
function isLandmark({ today, calendar }: NudgeFacts): boolean {
  if (!calendar.isWorkday(today)) return false
  if (!calendar.isWorkday(addDays(today, -1))) return true
  return today.endsWith('-01')
}
