import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

export const triedAtWork = defineBadge({
  name: 'tried-at-work',
  words: defineWords({
    id: {
      did: 'Mencobanya dalam pekerjaan',
      how: 'Satu tugas dari pekerjaan Anda dinyatakan terverifikasi.',
    },
    en: { did: 'Tried it at work', how: 'A task from your own work was verified.' },
  }),
  since: ({ verified }) => verified[0] ?? null,
})
