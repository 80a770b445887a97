import { defineWords } from '#app/web/words.tsx'

/** Few, since every page carries them. */
export const deedSenderWords = defineWords({
  id: {
    recorded: '{{count}} pelajaran yang Anda selesaikan tanpa koneksi sudah tercatat',
    refused: 'Tidak dapat dicatat, karena jalurnya sudah berubah: {{title}}',
  },
  en: {
    recorded: '{{count}} lessons you finished without a connection are recorded',
    recorded_one: 'The lesson you finished without a connection is recorded',
    refused: 'Could not be recorded, as its path has changed: {{title}}',
  },
})
