import { defineWords } from '#app/web/words.tsx'

export const flashcardsEditWords = defineWords({
  id: {
    flashcards: 'Kartu ingatan',
    flashcardsFind: 'kartu ingatan hafalan flashcard kartu belajar',
    flashcardsLabel: 'Kartu',
    flashcardNumber: 'Kartu {{number}}',
    flashcardAdd: 'Tambah kartu',
    flashcardFront: 'Depan',
    flashcardBack: 'Belakang',
    flashcardEmpty: 'Ada kartu yang belum terisi depan dan belakangnya.',
  },
  en: {
    flashcards: 'Flashcards',
    flashcardsFind: 'flashcards cards memory learn kartu',
    flashcardsLabel: 'Cards',
    flashcardNumber: 'Card {{number}}',
    flashcardAdd: 'Add a card',
    flashcardFront: 'Front',
    flashcardBack: 'Back',
    flashcardEmpty: 'A card still lacks its front or its back.',
  },
})
