import { defineWords } from '#app/web/words.tsx'
import { jobAidNameWords } from './job-aid-name-words.ts'

export const jobAidEditWords = defineWords({
  id: {
    ...jobAidNameWords.id,
    jobAidTitle: 'Judul lembar bantu',
  },
  en: {
    ...jobAidNameWords.en,
    jobAidTitle: 'Title of the job aid',
  },
})
