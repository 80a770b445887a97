import { defineWords } from '#app/web/words.tsx'

export const reflectionsWords = defineWords({
  id: {
    reflections: 'Renungan Anda',
    reflectionsIntro:
      'Yang Anda tulis untuk diri sendiri di dalam pelajaran. Tidak seorang pun selain Anda membacanya.',
    noneYet: 'Belum ada renungan',
    noneYetHow:
      'Di beberapa pelajaran Anda diajak merenungkan sesuatu. Yang Anda tulis di sana terkumpul di sini.',
    erase: 'Hapus',
    eraseOne: 'Hapus renungan: {{prompt}}',
  },
  en: {
    reflections: 'Your reflections',
    reflectionsIntro: 'What you wrote for yourself within lessons. Nobody but you reads it.',
    noneYet: 'No reflections yet',
    noneYetHow: 'Some lessons invite you to think something over. What you write there is gathered here.',
    erase: 'Erase',
    eraseOne: 'Erase the reflection: {{prompt}}',
  },
})
