import { defineWords } from '#app/web/words.tsx'
import { defineNotice } from '../nudge.ts'

/** Carries what learners asked the authors of a course; it is their own course, so it always comes. */
export const questionsWait = defineNotice({
  name: 'questions-wait',
  mechanism: 'word-of-a-person',
  source: 'Chi & Wylie 2014',
  words: defineWords({
    id: {
      label: 'Pertanyaan peserta kursus Anda',
      purpose:
        'Bila peserta bertanya di bawah pelajaran yang Anda tulis; beberapa pertanyaan datang dalam satu surat.',
      works: 'Peserta yang bertanya dan mendapat penjelasan belajar lebih dalam daripada yang hanya membaca',
      why: 'Anda penulis “{{course}}”, dan ada peserta yang bertanya di sana.',
    },
    en: {
      label: 'Questions of learners of your course',
      purpose: 'When learners ask under a lesson you write; several questions come in one letter.',
      works: 'Learners who ask and are answered learn more deeply than those who only read',
      why: 'You are an author of “{{course}}”, and a learner asked there.',
    },
  }),
  variants: [
    {
      name: 'waiting',
      words: defineWords({
        id: {
          title: 'Peserta bertanya kepada Anda',
          body: '{{count}} pertanyaan menunggu di “{{course}}”.',
          action: 'Jawab pertanyaannya',
        },
        en: {
          title: 'Learners ask you',
          body: '{{count}} questions wait in “{{course}}”.',
          body_one: '{{count}} question waits in “{{course}}”.',
          action: 'Answer',
        },
      }),
    },
  ],
})
