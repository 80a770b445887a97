import { defineWords } from '#app/web/words.tsx'

export const reviewWords = defineWords({
  id: {
    reviews: 'Mengulang',
    about: 'Soal yang pernah Anda jawab, ditanyakan lagi sebelum terlupa. Dua menit, hanya pada hari kerja.',
    learning: 'Belajar saya',
    due: '{{count}} soal menunggu hari ini',
    chance: 'Kemungkinan masih ingat: rata-rata {{chance}} dari 100 untuk soal-soal berikut.',
    chanceAbout: 'Kira-kira begitu banyak dari seratus soal seperti ini masih terjawab benar.',
    start: 'Mulai, 2 menit',
    resume: 'Lanjutkan',
    nothing: 'Tidak ada yang perlu diulang hari ini',
    nothingHow: 'Yang sudah Anda pelajari masih cukup segar. Kalau waktunya tiba, soalnya menunggu di sini.',
    nextDays: 'Hari-hari berikutnya',
    onDay: '{{day}}: {{count}} soal',
    usual:
      'Jaraknya dihitung dengan angka umum; setelah {{enough}} jawaban ulang, dari ingatan Anda sendiri ({{telling}} sejauh ini).',
    own: 'Jaraknya dihitung dari ingatan Anda sendiri, dari {{telling}} jawaban ulang.',
    cap: 'Paling banyak {{cap}} soal sehari; sesudah lama tidak belajar, sisanya dibagi ke hari-hari berikutnya.',
    today: '{{count}} soal untuk diulang, 2 menit',
    nothingDue: 'Tidak ada yang perlu diulang sekarang.',
  },
  en: {
    reviews: 'Looking back',
    about:
      'Questions you answered once, asked again before they are forgotten. Two minutes, on workdays only.',
    learning: 'My learning',
    due: '{{count}} questions wait today',
    due_one: '{{count}} question waits today',
    chance: 'Chance that you still remember: {{chance}} of 100 on average for the next questions.',
    chanceAbout: 'Roughly so many of a hundred such questions are still answered right.',
    start: 'Start, 2 minutes',
    resume: 'Go on',
    nothing: 'Nothing to look back at today',
    nothingHow: 'What you learnt is still fresh enough. When it is time, the questions wait here.',
    nextDays: 'The days to come',
    onDay: '{{day}}: {{count}} questions',
    onDay_one: '{{day}}: {{count}} question',
    usual:
      'The pauses follow common figures; after {{enough}} repeated answers, your own memory ({{telling}} so far).',
    own: 'The pauses follow your own memory, by {{telling}} repeated answers.',
    cap: 'At most {{cap}} questions a day; after a long absence the rest is spread over the days that follow.',
    today: '{{count}} questions to look back at, 2 minutes',
    today_one: '{{count}} question to look back at, 2 minutes',
    nothingDue: 'There is nothing to look back at now.',
  },
})
