import { defineWords } from '#app/web/words.tsx'

/** What the pages of the learning culture have in common. */
export const cultureWords = defineWords({
  id: { culture: 'Budaya belajar', figures: 'Angka', experiments: 'Percobaan' },
  en: { culture: 'Learning culture', figures: 'Figures', experiments: 'Experiments' },
})
