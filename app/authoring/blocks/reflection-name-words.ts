import { defineWords } from '#app/web/words.tsx'

export const reflectionNameWords = defineWords({
  id: {
    reflection: 'Renungan',
    reflectionFind: 'renungan refleksi jurnal catatan pribadi reflection',
    reflectionEmpty: 'Renungan ini belum menanyakan apa pun.',
  },
  en: {
    reflection: 'Reflection',
    reflectionFind: 'reflection thought journal private notes renungan',
    reflectionEmpty: 'This reflection asks nothing yet.',
  },
})
