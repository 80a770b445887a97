import { defineWords } from '#app/web/words.tsx'

/** What is offered together when something is inserted. */
export const groupWords = defineWords({
  id: {
    words: 'Teks',
    shown: 'Gambar dan media',
    frames: 'Susunan',
    practice: 'Latihan',
  },
  en: {
    words: 'Text',
    shown: 'Pictures and media',
    frames: 'Arrangement',
    practice: 'Practice',
  },
})
