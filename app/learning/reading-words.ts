import { defineWords } from '#app/web/words.tsx'

export const readingWords = defineWords({
  id: {
    id: 'bahasa Indonesia',
    en: 'bahasa Inggris',
    partly: 'Bagian yang bergaris tepi belum diterjemahkan dan tampil dalam {{language}}.',
    leftOut: 'Pelajaran ini belum diterjemahkan, jadi tampil dalam {{language}}.',
    readIn: 'Baca dalam {{language}}',
  },
  en: {
    id: 'Indonesian',
    en: 'English',
    partly: 'What has a line at its edge is not translated yet and shown in {{language}}.',
    leftOut: 'This lesson is not translated yet, so it is shown in {{language}}.',
    readIn: 'Read in {{language}}',
  },
})
