import { monthOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, stepReasons } from '../nudge.ts'

/** For whom days have no room for it: the hour of work in which it went well before, as something to hang a plan on. */
export const usualHour = defineNudge({
  name: 'usual-hour',
  mechanism: 'stable-context',
  speaksTo: 'chance',
  source: 'Lally et al. 2010',
  words: defineWords({
    id: {
      label: 'Saat yang biasanya bisa',
      purpose:
        'Bila waktu Anda kurang dan ada jam kerja yang beberapa kali berhasil, sebulan sekali paling banyak.',
      works: 'Yang diulang pada saat yang sama lama-lama berjalan dengan sendirinya',
      why: 'Dalam 60 hari itu Anda belajar sekitar pukul {{hour}} pada {{days}} hari kerja.',
    },
    en: {
      label: 'The hour that usually works',
      purpose: 'When time is short and one hour of work went well several times, once a month at most.',
      works: 'What is repeated at the same moment comes to run by itself',
      why: 'In those 60 days you learned around {{hour}} on {{days}} workdays.',
    },
  }),
  variants: [
    {
      name: 'around-then',
      words: defineWords({
        id: {
          title: 'Sekitar pukul {{hour}} biasanya bisa',
          body: 'Sudah {{days}} kali Anda sempat belajar sekitar saat itu. Mungkin di sana juga ada lima menit untuk “{{step}}”.',
          action: 'Jadikan rencana',
        },
        en: {
          title: 'Around {{hour}} it usually works',
          body: 'You found time around then on {{days}} days. Perhaps there are five minutes for “{{step}}” as well.',
          action: 'Make it a plan',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 68,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ today }) => monthOf(today),
  lastDay: endOfWeek,
  eligible: ({ next, plan, usualHour: usual, hindrance }) =>
    next !== null && plan === null && usual !== null && hindrance === 'noChance',
  leads: () => ({ href: '/plan', subject: null }),
  reasons: facts => ({
    hour: clockOf(facts.usualHour?.hour ?? 0, facts.language),
    days: facts.usualHour?.days ?? 0,
    ...stepReasons(facts),
  }),
})

const clockOf = (hour: number, language: Language) =>
  `${String(hour).padStart(2, '0')}${language === 'id' ? '.' : ':'}00`
