import { daysBetween } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

const freshDays = 3

/** Says what was completed, and where it can be used; the work is praised, not the person ranked. */
export const finishedSomething = defineNudge({
  name: 'finished-something',
  mechanism: 'mastery-feedback',
  speaksTo: 'word',
  source: 'Deci, Koestner & Ryan 1999',
  words: defineWords({
    id: {
      label: 'Sesudah selesai',
      purpose: 'Sekali, dalam tiga hari sesudah Anda menyelesaikan sebuah jalur.',
      works: 'Kabar tentang yang sudah dikuasai menguatkan minat; hadiah yang dijanjikan dapat melemahkannya',
      why: 'Anda baru saja menyelesaikan “{{path}}”.',
    },
    en: {
      label: 'After finishing',
      purpose: 'Once, within three days after you completed a path.',
      works: 'Word of what one has mastered strengthens interest; promised prizes can weaken it',
      why: 'You had just completed “{{path}}”.',
    },
  }),
  variants: [
    {
      name: 'use-it-once',
      words: defineWords({
        id: {
          title: '“{{path}}” sudah Anda selesaikan',
          body: 'Pilih satu hal dari sana untuk dicoba besok di pekerjaan. Yang langsung dipakai paling lama diingat.',
          action: 'Lihat yang sudah tercatat',
        },
        en: {
          title: 'You have completed “{{path}}”',
          body: 'Choose one thing of it to try at work tomorrow. What is used at once is remembered longest.',
          action: 'See what is recorded',
        },
      }),
    },
    {
      name: 'show-a-colleague',
      words: defineWords({
        id: {
          title: 'Selesai: “{{path}}”',
          body: 'Kalau ada rekan yang bergulat dengan hal yang sama, lima menit bercerita sering menolong keduanya.',
          action: 'Lihat yang sudah tercatat',
        },
        en: {
          title: 'Done: “{{path}}”',
          body: 'If a colleague struggles with the same thing, five minutes of telling often help both of you.',
          action: 'See what is recorded',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 55,
  transactional: false,
  cooldownDays: 3,
  dose: { times: 6, days: 90 },
  period: ({ finished }) => finished?.id ?? '',
  lastDay: endOfWeek,
  eligible: ({ finished, today }) => {
    const days = finished ? daysBetween(finished.on, today) : -1
    return days >= 0 && days <= freshDays
  },
  leads: () => ({ href: '/hours', subject: null }),
  reasons: ({ finished }) => ({ path: finished?.title ?? '' }),
})
