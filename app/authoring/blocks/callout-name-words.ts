import { defineWords } from '#app/web/words.tsx'

export const calloutNameWords = defineWords({
  id: {
    callout: 'Sorotan',
    calloutFind: 'sorotan kiat catatan contoh perhatian tugas callout tip note',
  },
  en: {
    callout: 'Callout',
    calloutFind: 'callout tip note example warning task sorotan kiat',
  },
})
