import { daysBetween, weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, type NudgeFacts, stepReasons } from '../nudge.ts'

const restedDays = 7

/** A walk that was begun rests at one step, while its learner is about. */
export const stepWaiting = defineNudge({
  name: 'step-waiting',
  mechanism: 'personal-reminder',
  speaksTo: 'ability',
  source: 'Bälter et al. 2023',
  words: defineWords({
    id: {
      label: 'Langkah yang menunggu',
      purpose: 'Bila jalur yang sudah Anda mulai berhenti di satu langkah sepekan atau lebih.',
      works: 'Pengingat yang menyebut langkah Anda sendiri sedikit lebih berguna daripada pengingat umum',
      why: '“{{step}}” pada “{{path}}” sudah menunggu {{days}} hari.',
    },
    en: {
      label: 'A step that waits',
      purpose: 'When a path you began has rested at one step for a week or more.',
      works: 'A reminder that names your own step helps a little more than a general one',
      why: '“{{step}}” on “{{path}}” had waited for {{days}} days.',
    },
  }),
  variants: [
    {
      name: 'where-you-left-it',
      words: defineWords({
        id: {
          title: '“{{step}}” menunggu Anda',
          body: 'Tempat Anda di “{{path}}” tersimpan. {{minutes}} menit cukup untuk melanjutkan.',
          action: 'Lanjutkan, {{minutes}} menit',
        },
        en: {
          title: '“{{step}}” waits for you',
          body: 'Your place in “{{path}}” is kept. {{minutes}} minutes are enough to go on.',
          action: 'Continue, {{minutes}} min',
        },
      }),
    },
    {
      name: 'only-a-part',
      words: defineWords({
        id: {
          title: 'Sebagian saja juga boleh',
          body: '“{{step}}” tidak harus selesai sekali duduk. Buka, baca sebentar, tutup lagi; semuanya tersimpan.',
          action: 'Buka sebentar',
        },
        en: {
          title: 'A part of it is fine',
          body: '“{{step}}” need not be done in one sitting. Open it, read a little, close it; everything is kept.',
          action: 'Open it for a moment',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 20,
  transactional: false,
  cooldownDays: 15,
  dose: { times: 3, days: 90 },
  period: ({ next, today }) => `${next?.href ?? ''} ${weekOf(today)}`,
  lastDay: endOfWeek,
  eligible: facts => facts.next?.begun === true && rested(facts) >= restedDays,
  reasons: facts => ({ path: facts.next?.path ?? '', days: rested(facts), ...stepReasons(facts) }),
})

const rested = ({ next, today }: NudgeFacts) => (next ? daysBetween(next.since, today) : 0)
