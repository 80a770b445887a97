import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** For whom something is too hard just now: somebody near who accompanies others, asked in one tap. */
export const company = defineNudge({
  name: 'company',
  mechanism: 'relatedness',
  speaksTo: 'ability',
  source: 'Ryan & Deci 2000',
  words: defineWords({
    id: {
      label: 'Mentor yang dapat menemani',
      purpose: 'Bila ada langkah yang tersendat dan ada mentor di unit Anda, sebulan sekali paling banyak.',
      works: 'Yang sulit sendirian sering menjadi mudah bila seseorang duduk di samping',
      why: 'Ada langkah di “{{path}}” yang tampaknya tersendat, atau Anda sendiri menyebutnya sulit; {{mentor}} ialah mentor untuk unit Anda.',
    },
    en: {
      label: 'A mentor who can keep company',
      purpose: 'When a step has become stuck and your unit has a mentor, once a month at most.',
      works: 'What is hard alone often becomes easy with somebody beside',
      why: 'A step of “{{path}}” seemed stuck, or you called it hard yourself; {{mentor}} is a mentor for your unit.',
    },
  }),
  variants: [
    {
      name: 'sit-beside',
      words: defineWords({
        id: {
          title: 'Duduk berdua sebentar?',
          body: '{{mentor}} menemani rekan yang belajar. Satu ketukan mengirim permintaan; kemajuan Anda tidak disebut.',
          action: 'Minta ditemani',
        },
        en: {
          title: 'Sit down together for a moment?',
          body: '{{mentor}} keeps colleagues company in learning. One tap sends a request; nothing of your progress is told.',
          action: 'Ask for company',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 70,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  eligible: ({ mentor, hindrance }) => mentor !== null && hindrance === 'cannot',
  leads: () => ({ href: '/readiness', subject: null }),
  reasons: facts => ({
    path: facts.next?.path ?? '',
    mentor: facts.mentor ?? '',
    ...(facts.next && stepReasons(facts)),
  }),
})
