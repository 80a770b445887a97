import { defineWords } from '#app/web/words.tsx'
import { questionNameWords } from './question-name-words.ts'

export const questionEditWords = defineWords({
  id: {
    ...questionNameWords.id,
    questionKind: 'Jenis pertanyaan',
    questionExplanation: 'Penjelasan setelah menjawab',
    questionExplanationHelp: 'Tampil bersama hasil: mengapa jawaban itu benar.',
    questionFor: 'Pertanyaan untuk peserta',
  },
  en: {
    ...questionNameWords.en,
    questionKind: 'Kind of question',
    questionExplanation: 'Explanation after answering',
    questionExplanationHelp: 'Shown with the result: why that answer is right.',
    questionFor: 'Question for the learner',
  },
})
