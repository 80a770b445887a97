import { monthOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons, type Walkers } from '../nudge.ts'

/** So many walk a path before anything is told of them. */
export const enoughWalkers = 20

export const mostFinished = (walkers: Walkers | null) =>
  walkers !== null && walkers.people >= enoughWalkers && walkers.completed * 2 >= walkers.people

/** The true share of those who finished the same path, told only where it is half or more. */
export const colleaguesFinished = defineNudge({
  name: 'colleagues-finished',
  mechanism: 'true-norm',
  speaksTo: 'will',
  source: 'Davis et al. 2017',
  words: defineWords({
    id: {
      label: 'Kemajuan rekan',
      purpose: 'Bila separuh atau lebih dari dua puluh rekan sudah menyelesaikan jalur Anda.',
      works:
        'Tahu bahwa rekan sudah sampai membantu sebagian orang menyelesaikan; angkanya selalu angka sebenarnya',
      why: '{{completed}} dari {{people}} orang yang menempuh “{{path}}” sudah menyelesaikannya saat itu.',
    },
    en: {
      label: 'How colleagues get on',
      purpose: 'When half or more of at least twenty colleagues have completed your path.',
      works:
        'Knowing that others arrived helped some to complete a course; the figures are always the true ones',
      why: '{{completed}} of {{people}} people on “{{path}}” had completed it then.',
    },
  }),
  variants: [
    {
      name: 'they-arrived',
      words: defineWords({
        id: {
          title: 'Rekan-rekan Anda sudah sampai',
          body: '{{completed}} dari {{people}} orang yang menempuh “{{path}}” sudah menyelesaikannya. Bagian Anda berikutnya “{{step}}”.',
          action: 'Lanjutkan, {{minutes}} menit',
        },
        en: {
          title: 'Colleagues of yours have arrived',
          body: '{{completed}} of {{people}} people on “{{path}}” have completed it. Your next part is “{{step}}”.',
          action: 'Continue, {{minutes}} min',
        },
      }),
    },
    {
      name: 'ask-one-of-them',
      words: defineWords({
        id: {
          title: 'Ada yang bisa ditanya',
          body: 'Sebagian besar yang menempuh “{{path}}” sudah selesai ({{completed}} dari {{people}}). Kalau ada yang kurang jelas di “{{step}}”, mungkin rekan di dekat Anda tahu.',
          action: 'Buka langkah berikutnya',
        },
        en: {
          title: 'There are people to ask',
          body: 'Most who are on “{{path}}” have completed it ({{completed}} of {{people}}). If something in “{{step}}” is unclear, a colleague near you may know.',
          action: 'Open the next step',
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
  eligible: ({ next, walkers }) => next !== null && mostFinished(walkers),
  reasons: facts => ({
    path: facts.next?.path ?? '',
    people: facts.walkers?.people ?? 0,
    completed: facts.walkers?.completed ?? 0,
    ...stepReasons(facts),
  }),
})
