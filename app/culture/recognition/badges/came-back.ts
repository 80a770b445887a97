import { daysBetween } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

const pauseDays = 21

export const cameBack = defineBadge({
  name: 'came-back',
  words: defineWords({
    id: { did: 'Kembali setelah jeda', how: 'Belajar lagi sesudah tiga pekan atau lebih tanpa belajar.' },
    en: { did: 'Came back after a pause', how: 'Learn again after three weeks or more without learning.' },
  }),
  since: ({ activeDays }) =>
    activeDays.find((day, at) => at > 0 && daysBetween(activeDays[at - 1]!, day) >= pauseDays) ?? null,
})
