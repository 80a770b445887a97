import { defineWords } from '#app/web/words.tsx'
import { flashcardsNameWords } from './flashcards-name-words.ts'

export const flashcardsEditWords = defineWords({
  id: {
    ...flashcardsNameWords.id,
    flashcardsLabel: 'Kartu',
    flashcardNumber: 'Kartu {{number}}',
    flashcardAdd: 'Tambah kartu',
    flashcardFront: 'Depan',
    flashcardBack: 'Belakang',
  },
  en: {
    ...flashcardsNameWords.en,
    flashcardsLabel: 'Cards',
    flashcardNumber: 'Card {{number}}',
    flashcardAdd: 'Add a card',
    flashcardFront: 'Front',
    flashcardBack: 'Back',
  },
})
