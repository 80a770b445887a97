import { defineWords } from '#app/web/words.tsx'
import { defineNotice, type NudgeVariant } from '../nudge.ts'

/** What each kind of word that comes back says to the learner. */
export const wordsBack = {
  returned: {
    name: 'returned',
    words: defineWords({
      id: {
        title: 'Tugas Anda dikembalikan dengan catatan',
        body: '{{name}} sudah membaca “{{step}}” dan menulis catatan. Perbaiki bagian itu saja, lalu kirim lagi; jawaban Anda masih tersimpan.',
        action: 'Baca catatan',
      },
      en: {
        title: 'Your task came back with a remark',
        body: '{{name}} has read “{{step}}” and left a remark. Mend that part and hand it in again; your answer is still there.',
        action: 'Read the remark',
      },
    }),
  },
  verified: {
    name: 'verified',
    words: defineWords({
      id: {
        title: 'Tugas Anda diterima',
        body: '{{name}} sudah memeriksa “{{step}}” dan menerimanya. Langkah ini selesai.',
        action: 'Lihat tugas',
      },
      en: {
        title: 'Your task is accepted',
        body: '{{name}} has looked at “{{step}}” and accepted it. This step is done.',
        action: 'See the task',
      },
    }),
  },
  granted: {
    name: 'granted',
    words: defineWords({
      id: {
        title: 'Anda mendapat kesempatan lagi',
        body: '{{name}} membuka lagi “{{step}}” untuk Anda. Cobalah bila Anda siap; hasil sebelumnya tetap tersimpan.',
        action: 'Coba lagi',
      },
      en: {
        title: 'You have another try',
        body: '{{name}} has opened “{{step}}” for you again. Try when you are ready; your earlier results stay.',
        action: 'Try again',
      },
    }),
  },
  answered: {
    name: 'answered',
    words: defineWords({
      id: {
        title: 'Pertanyaan Anda dijawab',
        body: '{{name}} menjawab pertanyaan Anda di “{{step}}”. Jawabannya ada di bawah bagian yang Anda tanyakan.',
        action: 'Baca jawabannya',
      },
      en: {
        title: 'Your question is answered',
        body: '{{name}} has answered your question in “{{step}}”. The answer stands under the part you asked about.',
        action: 'Read the answer',
      },
    }),
  },
} as const satisfies Record<string, NudgeVariant>

/** Carries what a mentor, coordinator or author answered; it is about the learner's own work, so it always comes. */
export const wordBack = defineNotice({
  name: 'word-back',
  mechanism: 'word-of-a-person',
  source: 'Hattie & Timperley 2007',
  words: defineWords({
    id: {
      label: 'Kabar dari mentor, koordinator, atau penulis',
      purpose: 'Bila tugas Anda diperiksa, pertanyaan Anda dijawab, atau Anda mendapat kesempatan lagi.',
      works: 'Umpan balik paling berguna bila jelas apa yang sudah baik dan apa langkah berikutnya',
      why: '“{{step}}” pada jalur “{{path}}” menunggu {{name}}, dan kabarnya sudah ada.',
    },
    en: {
      label: 'Word from a mentor, coordinator or author',
      purpose: 'When your task was looked at, your question answered, or you were given another try.',
      works: 'Feedback helps most when it says what is good and what comes next',
      why: '“{{step}}” on the path “{{path}}” waited for {{name}}, who has answered.',
    },
  }),
  variants: [wordsBack.returned, wordsBack.verified, wordsBack.granted, wordsBack.answered],
})
