import { defineWords } from '#app/web/words.tsx'

export const togetherWords = defineWords({
  id: { rescued: 'Ditulis ketika bagiannya sedang dihapus orang lain' },
  en: { rescued: 'Written while someone else took its part out' },
})
