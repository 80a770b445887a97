import { defineWords } from '#app/web/words.tsx'
import { calloutNameWords } from './callout-name-words.ts'

export const calloutEditWords = defineWords({
  id: {
    ...calloutNameWords.id,
    calloutKind: 'Jenis sorotan',
    calloutTitle: 'Judul sorotan',
  },
  en: {
    ...calloutNameWords.en,
    calloutKind: 'Kind of callout',
    calloutTitle: 'Title of the callout',
  },
})
