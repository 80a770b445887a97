import { defineWords } from '#app/web/words.tsx'

/** Few, since every page carries them. */
export const senderWords = defineWords({
  id: {
    recorded: 'Kode terkirim, kehadiran tercatat: {{title}}',
    refused: 'Kode kehadiran tidak diterima: {{title}}',
    see: 'Lihat alasannya',
  },
  en: {
    recorded: 'Code sent, attendance recorded: {{title}}',
    refused: 'An attendance code was not accepted: {{title}}',
    see: 'See why',
  },
})
