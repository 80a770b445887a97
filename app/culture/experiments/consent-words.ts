import { defineWords } from '#app/web/words.tsx'

/** Agreeing to take part in experiments. */
export const consentWords = defineWords({
  id: {
    consent: 'Ikut percobaan',
    consentWhat:
      'Kadang kami mencoba mana dari dua pengingat yang lebih membantu, atau apakah pengingat itu perlu. Bila Anda bersedia, undian menentukan yang Anda terima. Tidak ada yang melihat Anda sendiri, dan semua materi tetap terbuka.',
    consentYes: 'Saya bersedia',
    agreed: 'Anda bersedia ikut percobaan.',
    notAgreed: 'Anda tidak ikut percobaan.',
    withdraw: 'Berhenti ikut',
  },
  en: {
    consent: 'Taking part in experiments',
    consentWhat:
      'Now and then we try which of two reminders helps more, or whether one is needed at all. If you agree, a lot decides which you get. Nobody sees you alone, and all material stays open to you.',
    consentYes: 'I agree',
    agreed: 'You take part in experiments.',
    notAgreed: 'You take no part in experiments.',
    withdraw: 'Take no more part',
  },
})
