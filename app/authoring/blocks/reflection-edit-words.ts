import { defineWords } from '#app/web/words.tsx'
import { reflectionNameWords } from './reflection-name-words.ts'

export const reflectionEditWords = defineWords({
  id: {
    ...reflectionNameWords.id,
    reflectionPrompt: 'Yang direnungkan',
    reflectionHow:
      'Jawaban peserta hanya untuk dirinya sendiri. Anda hanya tahu berapa orang menulis, setelah sepuluh orang atau lebih.',
  },
  en: {
    ...reflectionNameWords.en,
    reflectionPrompt: 'What to think over',
    reflectionHow:
      'What learners write is for themselves alone. You only learn how many wrote, once ten people or more have.',
  },
})
