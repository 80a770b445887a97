import { defineWords } from '#app/web/words.tsx'

export const questionEditWords = defineWords({
  id: {
    question: 'Pertanyaan',
    questionFind: 'pertanyaan soal kuis question quiz',
    questionKind: 'Jenis pertanyaan',
    questionExplanation: 'Penjelasan setelah menjawab',
    questionExplanationHelp: 'Tampil bersama hasil: mengapa jawaban itu benar.',
    questionUnfinished: 'Pertanyaan ini belum lengkap.',
    questionFor: 'Pertanyaan untuk peserta',
  },
  en: {
    question: 'Question',
    questionFind: 'question quiz pertanyaan soal kuis',
    questionKind: 'Kind of question',
    questionExplanation: 'Explanation after answering',
    questionExplanationHelp: 'Shown with the result: why that answer is right.',
    questionUnfinished: 'This question is not complete yet.',
    questionFor: 'Question for the learner',
  },
})
