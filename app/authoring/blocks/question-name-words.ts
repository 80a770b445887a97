import { defineWords } from '#app/web/words.tsx'

export const questionNameWords = defineWords({
  id: {
    question: 'Pertanyaan',
    questionFind: 'pertanyaan soal kuis question quiz',
    questionUnfinished: 'Pertanyaan ini belum lengkap.',
  },
  en: {
    question: 'Question',
    questionFind: 'question quiz pertanyaan soal kuis',
    questionUnfinished: 'This question is not complete yet.',
  },
})
