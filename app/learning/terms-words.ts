import { defineWords } from '#app/web/words.tsx'

/** What is said around the list of a course's terms. */
export const termsWords = defineWords({
  id: {
    terms: 'Istilah',
    readIn: 'Baca di “{{lesson}}”',
    later: 'Dijelaskan di “{{lesson}}”, yang belum terbuka',
    none: 'Belum ada istilah',
    noneHow: 'Pelajaran di sini tidak memuat daftar istilah.',
  },
  en: {
    terms: 'Terms',
    readIn: 'Read it in “{{lesson}}”',
    later: 'Explained in “{{lesson}}”, which is not open yet',
    none: 'No terms yet',
    noneHow: 'No lesson here has a list of terms.',
  },
})
