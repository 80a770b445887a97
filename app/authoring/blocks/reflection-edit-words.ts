import { defineWords } from '#app/web/words.tsx'

export const reflectionEditWords = defineWords({
  id: {
    reflection: 'Renungan',
    reflectionFind: 'renungan refleksi jurnal catatan pribadi reflection',
    reflectionPrompt: 'Yang direnungkan',
    reflectionHow:
      'Jawaban peserta hanya untuk dirinya sendiri. Anda hanya tahu berapa orang menulis, setelah sepuluh orang atau lebih.',
    reflectionEmpty: 'Renungan ini belum menanyakan apa pun.',
  },
  en: {
    reflection: 'Reflection',
    reflectionFind: 'reflection thought journal private notes renungan',
    reflectionPrompt: 'What to think over',
    reflectionHow:
      'What learners write is for themselves alone. You only learn how many wrote, once ten people or more have.',
    reflectionEmpty: 'This reflection asks nothing yet.',
  },
})
