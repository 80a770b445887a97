import { defineWords } from '#app/web/words.tsx'
import { oldNewNameWords } from './old-new-name-words.ts'

export const oldNewEditWords = defineWords({
  id: {
    ...oldNewNameWords.id,
    oldNewOldMinutes: 'Menit dengan cara lama',
    oldNewNewMinutes: 'Menit dengan cara baru',
    oldNewMinutesBad: 'Tulis menit dengan angka, paling banyak 1440.',
  },
  en: {
    ...oldNewNameWords.en,
    oldNewOldMinutes: 'Minutes the old way',
    oldNewNewMinutes: 'Minutes the new way',
    oldNewMinutesBad: 'Write the minutes as a number, 1440 at most.',
  },
})
