import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

export const firstPath = defineBadge({
  name: 'first-path',
  words: defineWords({
    id: { did: 'Menuntaskan satu jalur', how: 'Selesaikan semua langkah satu jalur atau kursus.' },
    en: { did: 'Finished a path', how: 'Finish every step of one path or course.' },
  }),
  since: ({ completed }) => completed[0] ?? null,
})
