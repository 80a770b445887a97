import { defineWords } from '#app/web/words.tsx'

/** What learners read around terms. */
export const glossaryWords = defineWords({
  id: {
    terms: 'Istilah',
    termSource: 'Sumber: {{source}}',
    termInList: 'Lihat di daftar istilah',
  },
  en: {
    terms: 'Terms',
    termSource: 'Source: {{source}}',
    termInList: 'See it in the list of terms',
  },
})
