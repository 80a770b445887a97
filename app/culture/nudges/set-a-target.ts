import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

/** Offers a target that binds nobody but its person; a commitment helps only where it is free. */
export const setATarget = defineNudge({
  name: 'set-a-target',
  mechanism: 'commitment',
  speaksTo: 'will',
  source: 'Patterson 2018',
  words: defineWords({
    id: {
      label: 'Sasaran mingguan',
      purpose: 'Paling banyak dua kali dalam tiga bulan, selama Anda belum menetapkan sasaran.',
      works: 'Janji yang dipilih sendiri membantu sebagian orang bertahan; pengingat biasa hampir tidak',
      why: 'Anda sudah belajar {{count}} pekan dan belum menetapkan sasaran.',
    },
    en: {
      label: 'Weekly target',
      purpose: 'Twice in three months at most, while you have set no target.',
      works: 'A promise one chose oneself helped some to keep going; plain reminders hardly did',
      why: 'You had learned in {{count}} weeks and had set no target.',
      why_one: 'You had learned in one week and had set no target.',
    },
  }),
  variants: [
    {
      name: 'what-fits',
      words: defineWords({
        id: {
          title: 'Berapa pelajaran sepekan yang pas?',
          body: 'Satu, dua, atau tiga: Anda yang menentukan. Bila sepekan tidak tercapai, tidak terjadi apa-apa.',
          action: 'Tetapkan sasaran',
        },
        en: {
          title: 'How many lessons a week would fit?',
          body: 'One, two or three: you decide. If a week does not reach it, nothing happens.',
          action: 'Set a target',
        },
      }),
    },
    {
      name: 'one-is-enough',
      words: defineWords({
        id: {
          title: 'Satu pelajaran sepekan sudah berarti',
          body: 'Sebagian orang terbantu bila menetapkannya sendiri, kadang bersama seorang rekan. Anda boleh mencoba dan boleh berhenti.',
          action: 'Lihat caranya',
        },
        en: {
          title: 'One lesson a week counts',
          body: 'Some are helped by setting it for themselves, sometimes with a colleague. You may try, and you may stop.',
          action: 'See how',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 25,
  transactional: false,
  cooldownDays: 30,
  dose: { times: 2, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  asksFor: 'target',
  eligible: facts => facts.next !== null && facts.target === null && facts.streak.total >= 2,
  leads: () => ({ href: '/plan', subject: null }),
  reasons: ({ streak }) => ({ count: streak.total }),
})
