import { addDays, monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, stepReasons } from '../nudge.ts'

/** One letter a month in place of all others, for who let many go by. */
export const monthlyLetter = defineNudge({
  name: 'monthly-letter',
  mechanism: 'fewer-and-larger',
  speaksTo: 'word',
  source: 'Fitz et al. 2019',
  words: defineWords({
    id: {
      label: 'Surat sebulan sekali',
      purpose: 'Menggantikan semua pengingat lain bila beberapa kali berturut-turut tidak Anda perlukan.',
      works: 'Kabar yang dikumpulkan mengganggu lebih sedikit daripada yang datang satu per satu',
      why: 'Lima pengingat berturut-turut tidak Anda perlukan, jadi semuanya diringkas menjadi satu sebulan.',
    },
    en: {
      label: 'A letter once a month',
      purpose: 'In place of all other reminders, when you did not need several in a row.',
      works: 'News gathered together disturbs less than news that comes bit by bit',
      why: 'You did not need five reminders in a row, so all became one a month.',
    },
  }),
  variants: [
    {
      name: 'where-you-are',
      words: defineWords({
        id: {
          title: 'Kabar sebulan',
          body: 'Dalam 30 hari terakhir Anda belajar {{count}} hari. Berikutnya di “{{path}}”: “{{step}}”, {{minutes}} menit untuk memulai. Selain surat ini tidak ada pengingat lain; Anda juga dapat menghentikannya.',
          action: 'Buka langkah berikutnya',
        },
        en: {
          title: 'A month in short',
          body: 'In the last 30 days you learned on {{count}} days. Next in “{{path}}”: “{{step}}”, {{minutes}} minutes to begin. There are no reminders but this letter, and you can stop it too.',
          body_one:
            'In the last 30 days you learned on one day. Next in “{{path}}”: “{{step}}”, {{minutes}} minutes to begin. There are no reminders but this letter, and you can stop it too.',
          action: 'Open the next step',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 5,
  transactional: false,
  isDigest: true,
  whileAway: true,
  cooldownDays: 28,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: ({ today }) => addDays(today, 13),
  eligible: ({ isQuiet, next }) => isQuiet && next !== null,
  reasons: facts => ({ count: facts.daysLately, path: facts.next?.path ?? '', ...stepReasons(facts) }),
})
