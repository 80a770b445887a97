import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

export const toldAStory = defineBadge({
  name: 'told-a-story',
  words: defineWords({
    id: {
      did: 'Membagikan cerita belajar',
      how: 'Tulis satu cerita pendek dan izinkan orang lain membacanya.',
    },
    en: { did: 'Shared a learning story', how: 'Write a short story and let others read it.' },
  }),
  since: ({ told }) => told[0] ?? null,
})
