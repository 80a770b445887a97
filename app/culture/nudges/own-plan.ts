import { weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { daysAway, defineNudge, endOfWeek, stepReasons } from '../nudge.ts'
import { cueIn, planSentence } from '../plan/plan.ts'

/** Gives people their own sentence back, when it was not heard for some days. */
export const ownPlan = defineNudge({
  name: 'own-plan',
  mechanism: 'implementation-intention',
  speaksTo: 'chance',
  source: 'Gollwitzer & Sheeran 2006; Yeomans & Reich 2017',
  words: defineWords({
    id: {
      label: 'Rencana Anda sendiri',
      purpose: 'Sekali sepekan paling banyak, bila rencana Anda beberapa hari belum dipakai.',
      works:
        'Rencana yang menempel pada suatu saat dalam hari Anda sering membantu; yang terikat pada jam lebih sering tidak jadi',
      why: 'Rencana Anda: “{{plan}}” Anda terakhir belajar {{days}} hari sebelumnya.',
    },
    en: {
      label: 'Your own plan',
      purpose: 'Once a week at most, when your plan was not used for some days.',
      works:
        'A plan that hangs on a moment of your day often helps; those bound to a time of the clock came to less',
      why: 'Your plan: “{{plan}}” You had last learned {{days}} days before.',
    },
  }),
  variants: [
    {
      name: 'your-sentence',
      words: defineWords({
        id: {
          title: 'Rencana Anda',
          body: '“{{plan}}” Berikutnya “{{step}}”, cukup {{minutes}} menit dulu.',
          action: 'Mulai, {{minutes}} menit',
        },
        en: {
          title: 'Your plan',
          body: '“{{plan}}” Next is “{{step}}”; {{minutes}} minutes are enough to begin.',
          action: 'Start, {{minutes}} min',
        },
      }),
    },
    {
      name: 'your-moment',
      words: defineWords({
        id: {
          title: 'Saat yang Anda pilih: {{cue}}',
          body: 'Kalau saat itu datang hari ini, “{{step}}” sudah menunggu di ponsel Anda.',
          action: 'Buka langkah berikutnya',
        },
        en: {
          title: 'The moment you chose: {{cue}}',
          body: 'If it comes today, “{{step}}” is ready on your phone.',
          action: 'Open the next step',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 60,
  transactional: false,
  cooldownDays: 7,
  dose: { times: 6, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: facts => facts.next !== null && facts.plan !== null && daysAway(facts) >= 3,
  reasons: facts => ({
    plan: facts.plan ? planSentence(facts.plan, facts.language) : '',
    cue: facts.plan ? cueIn(facts.plan, facts.language) : '',
    days: daysAway(facts),
    ...stepReasons(facts),
  }),
})
