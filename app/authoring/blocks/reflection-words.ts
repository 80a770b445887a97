import { defineWords } from '#app/web/words.tsx'

/** What learners read around a reflection. */
export const reflectionWords = defineWords({
  id: {
    reflection: 'Renungan, hanya untuk Anda',
    keep: 'Simpan',
    kept: 'Tersimpan.',
    waiting: 'Tersimpan di perangkat ini; terkirim begitu tersambung.',
    refused: 'Belum terkirim, tetapi tersimpan di perangkat ini. Muat ulang halaman untuk mencoba lagi.',
    private:
      'Hanya Anda yang dapat membacanya: penulis, atasan, dan pengelola tidak. Kosongkan untuk menghapusnya.',
    all: 'Semua renungan Anda',
    notKept: 'Di sini tulisan tidak disimpan.',
    people: '{{count}} orang sudah menulis renungannya.',
  },
  en: {
    reflection: 'A thought, for you alone',
    keep: 'Save',
    kept: 'Saved.',
    waiting: 'Kept on this device; sent as soon as it is connected.',
    refused: 'Not sent yet, but kept on this device. Load the page again to try once more.',
    private: 'Only you can read it: authors, superiors and administrators cannot. Empty it to erase it.',
    all: 'All your reflections',
    notKept: 'Nothing written here is kept.',
    people: '{{count}} people have written theirs.',
  },
})
