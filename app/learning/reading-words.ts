import { defineWords } from '#app/web/words.tsx'

export const readingWords = defineWords({
  id: {
    id: 'bahasa Indonesia',
    en: 'bahasa Inggris',
    partly: 'Bagian yang bergaris tepi belum diterjemahkan dan tampil dalam {{language}}.',
    leftOut: 'Bagian ini belum diterjemahkan, jadi tampil dalam {{language}}.',
    unnamed: '{{count}} judul belum diterjemahkan dan tampil dalam {{language}}.',
    readIn: 'Baca dalam {{language}}',
  },
  en: {
    id: 'Indonesian',
    en: 'English',
    partly: 'What has a line at its edge is not translated yet and shown in {{language}}.',
    leftOut: 'This is not translated yet, so it is shown in {{language}}.',
    unnamed: '{{count}} titles are not translated yet and shown in {{language}}.',
    unnamed_one: '{{count}} title is not translated yet and shown in {{language}}.',
    readIn: 'Read in {{language}}',
  },
})
