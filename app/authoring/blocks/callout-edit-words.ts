import { defineWords } from '#app/web/words.tsx'

export const calloutEditWords = defineWords({
  id: {
    callout: 'Sorotan',
    calloutFind: 'sorotan kiat catatan contoh perhatian tugas callout tip note',
    calloutKind: 'Jenis sorotan',
    calloutTitle: 'Judul sorotan',
  },
  en: {
    callout: 'Callout',
    calloutFind: 'callout tip note example warning task sorotan kiat',
    calloutKind: 'Kind of callout',
    calloutTitle: 'Title of the callout',
  },
})
