import { defineWords } from '#app/web/words.tsx'

export const flashcardsNameWords = defineWords({
  id: {
    flashcards: 'Kartu ingatan',
    flashcardsFind: 'kartu ingatan hafalan flashcard kartu belajar',
    flashcardEmpty: 'Ada kartu yang belum terisi depan dan belakangnya.',
  },
  en: {
    flashcards: 'Flashcards',
    flashcardsFind: 'flashcards cards memory learn kartu',
    flashcardEmpty: 'A card still lacks its front or its back.',
  },
})
