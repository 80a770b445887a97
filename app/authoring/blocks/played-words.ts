import { defineWords } from '#app/web/words.tsx'

/** What learners read around sound and film. */
export const playedWords = defineWords({
  id: {
    playedGone: 'Berkas ini tidak tersedia; isinya ada dalam kata-kata di bawah.',
    playedFacts: '{{length}} · {{size}}, dimuat hanya bila Anda memutarnya',
    playedSize: '{{size}}, dimuat hanya bila Anda memutarnya',
    transcript: 'Isinya dalam kata-kata',
  },
  en: {
    playedGone: 'This file is not available; what it says stands below in words.',
    playedFacts: '{{length}} · {{size}}, fetched only when you play it',
    playedSize: '{{size}}, fetched only when you play it',
    transcript: 'What it says, in words',
  },
})
