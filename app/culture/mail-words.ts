import { defineWords } from '#app/web/words.tsx'

export const mailWords = defineWords({
  id: {
    greeting: 'Halo {{name}},',
    why: 'Mengapa Anda menerima ini?',
    stop: 'Semua pengingat, alasannya, dan cara menghentikannya: {{address}}\nIsi pengingat hanya terlihat oleh Anda dan tidak memengaruhi penilaian apa pun.',
  },
  en: {
    greeting: 'Hello {{name}},',
    why: 'Why did you get this?',
    stop: 'All reminders, their reasons, and how to stop them: {{address}}\nReminders are seen by you alone and count in no appraisal.',
  },
})
