import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** Asks for a plan bound to a situation. It is a page of four choices, and nobody has to. */
export const makeAPlan = defineNudge({
  name: 'make-a-plan',
  mechanism: 'implementation-intention',
  speaksTo: 'chance',
  source: 'Gollwitzer & Sheeran 2006; Yeomans & Reich 2017; Andor et al. 2018',
  words: defineWords({
    id: {
      label: 'Rencana kecil',
      purpose: 'Paling banyak dua kali dalam tiga bulan, selama Anda belum punya rencana.',
      works:
        'Rencana “jika … maka …” yang menempel pada kebiasaan sehari-hari membantu sebagian orang memulai',
      why: 'Anda sedang menempuh “{{path}}” dan belum mencatat rencana.',
    },
    en: {
      label: 'A small plan',
      purpose: 'Twice in three months at most, while you have no plan.',
      works: 'A plan “when … then …” that hangs on a daily habit helps some to begin',
      why: 'You are on “{{path}}” and have noted no plan.',
    },
  }),
  variants: [
    {
      name: 'hang-on-a-habit',
      words: defineWords({
        id: {
          title: 'Kapan biasanya ada jeda di hari Anda?',
          body: 'Sesudah apel, sesudah istirahat, saat tidak ada tamu: ikatkan lima menit belajar pada saat itu. Rencananya cukup satu kalimat.',
          action: 'Buat rencana kecil',
        },
        en: {
          title: 'When is there usually a pause in your day?',
          body: 'After the assembly, after lunch, when there are no visitors: hang five minutes of learning on that moment. One sentence is enough of a plan.',
          action: 'Make a small plan',
        },
      }),
    },
    {
      name: 'for-this-step',
      words: defineWords({
        id: {
          title: 'Satu kalimat untuk “{{step}}”',
          body: 'Tentukan saatnya dan apa yang Anda lakukan bila terhalang. Rencana ini untuk Anda sendiri dan dapat diubah kapan saja.',
          action: 'Tulis satu kalimat',
        },
        en: {
          title: 'One sentence for “{{step}}”',
          body: 'Name the moment, and what you do if something comes between. The plan is for yourself and can be changed at any time.',
          action: 'Write one sentence',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 30,
  transactional: false,
  cooldownDays: 30,
  dose: { times: 2, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  asksFor: 'plan',
  eligible: facts => facts.next !== null && facts.plan === null && facts.streak.total > 0,
  leads: () => ({ href: '/plan', subject: null }),
  reasons: facts => ({ path: facts.next?.path ?? '', ...stepReasons(facts) }),
})
