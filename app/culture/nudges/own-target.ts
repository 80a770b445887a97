import { weekday, weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons, workdaysLeft } from '../nudge.ts'

const wednesday = 3

/** Tells from Wednesday on how far the week's own target is; it can be reached, or be left. */
export const ownTarget = defineNudge({
  name: 'own-target',
  mechanism: 'progress-monitoring',
  speaksTo: 'will',
  source: 'Harkin et al. 2016',
  words: defineWords({
    id: {
      label: 'Sasaran Anda pekan ini',
      purpose: 'Sekali sepekan, mulai Rabu, bila sasaran Anda belum tercapai.',
      works: 'Melihat jarak ke sasaran sendiri membantu menyelesaikannya',
      why: 'Sasaran Anda {{lessons}} pelajaran sepekan; saat itu {{done}} sudah selesai.',
    },
    en: {
      label: 'Your target this week',
      purpose: 'Once a week, from Wednesday on, when your target is not reached.',
      works: 'Seeing how far one’s own target is helps to reach it',
      why: 'Your target is {{lessons}} lessons a week; {{done}} were done then.',
    },
  }),
  variants: [
    {
      name: 'so-far',
      words: defineWords({
        id: {
          title: 'Pekan ini: {{done}} dari {{lessons}} pelajaran',
          body: 'Berikutnya “{{step}}”, {{minutes}} menit untuk memulai. Bila pekan ini padat, sasaran menunggu Senin.',
          action: 'Mulai, {{minutes}} menit',
        },
        en: {
          title: 'This week: {{done}} of {{lessons}} lessons',
          body: 'Next is “{{step}}”, {{minutes}} minutes to begin. If the week is full, the target waits for Monday.',
          action: 'Start, {{minutes}} min',
        },
      }),
    },
    {
      name: 'room-left',
      words: defineWords({
        id: {
          title: 'Masih ada {{left}} hari kerja pekan ini',
          body: 'Anda menetapkan {{lessons}} pelajaran; {{done}} sudah selesai. “{{step}}” dapat dibuka di sela pekerjaan.',
          action: 'Buka langkah berikutnya',
        },
        en: {
          title: 'Workdays left this week: {{left}}',
          body: 'You set {{lessons}} lessons; {{done}} are done. “{{step}}” can be opened between other work.',
          action: 'Open the next step',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 65,
  transactional: false,
  cooldownDays: 6,
  dose: { times: 8, days: 90 },
  period: ({ today }) => weekOf(today),
  lastDay: endOfWeek,
  eligible: facts =>
    facts.next !== null &&
    facts.target !== null &&
    facts.target.done < facts.target.lessons &&
    weekday(facts.today) >= wednesday &&
    workdaysLeft(facts) > 0,
  reasons: facts => ({
    lessons: facts.target?.lessons ?? 0,
    done: facts.target?.done ?? 0,
    left: workdaysLeft(facts),
    ...stepReasons(facts),
  }),
})
