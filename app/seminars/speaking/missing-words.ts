import { defineWords } from '#app/web/words.tsx'

/** What a seminar still waits for from its speakers; on Beranda too, so apart from the rest. */
export const missingWords = defineWords({
  id: {
    youSpeak: 'Anda menjadi narasumber',
    missing_biography: 'Perkenalan singkat belum ditulis.',
    missing_slides: 'Slide belum dikirim.',
    missing_recording: 'Rekaman belum dikirim.',
    missing_readable: 'Rekaman yang dikirim tidak dapat ditonton. Kirim berkas lain.',
    missing_summary: 'Ringkasan rekaman belum ditulis.',
    missing_questions: 'Masih ada pertanyaan yang belum dijawab.',
  },
  en: {
    youSpeak: 'You are a speaker',
    missing_biography: 'The short introduction is not written yet.',
    missing_slides: 'There are no slides yet.',
    missing_recording: 'There is no recording yet.',
    missing_readable: 'The recording that was sent cannot be watched. Send another file.',
    missing_summary: 'The summary of the recording is not written yet.',
    missing_questions: 'Some questions have no answer yet.',
  },
})
