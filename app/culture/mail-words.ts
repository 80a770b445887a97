import { defineWords } from '#app/web/words.tsx'

export const mailWords = defineWords({
  id: {
    greeting: 'Halo {{name}},',
    remark: 'Catatan dari {{name}}:\n{{text}}',
    why: 'Mengapa Anda menerima ini?',
    stop: 'Semua pengingat, alasannya, dan cara mengaturnya: {{address}}\nHentikan semua tanpa masuk: {{stop}}\nIsi pengingat hanya terlihat oleh Anda dan tidak memengaruhi penilaian apa pun.',
  },
  en: {
    greeting: 'Hello {{name}},',
    remark: 'Remark from {{name}}:\n{{text}}',
    why: 'Why did you get this?',
    stop: 'All reminders, their reasons, and how to choose among them: {{address}}\nStop all without signing in: {{stop}}\nReminders are seen by you alone and count in no appraisal.',
  },
})
