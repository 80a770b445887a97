import { defineWords } from '#app/web/words.tsx'

/** Find and replace in a lesson's text. */
export const findWords = defineWords({
  id: {
    bar: 'Cari dan ganti',
    words: 'Cari',
    with: 'Ganti dengan',
    matchCase: 'Bedakan huruf besar',
    before: 'Sebelumnya',
    next: 'Berikutnya',
    one: 'Ganti',
    all: 'Ganti semua',
    close: 'Tutup pencarian',
    count: '{{at}} dari {{count}}',
    none: 'Tidak ditemukan',
    replaced: '{{count}} diganti',
    noRoom: 'Tidak diganti: kolomnya tidak cukup panjang',
  },
  en: {
    bar: 'Find and replace',
    words: 'Find',
    with: 'Replace with',
    matchCase: 'Match case',
    before: 'Previous',
    next: 'Next',
    one: 'Replace',
    all: 'Replace all',
    close: 'Close the search',
    count: '{{at}} of {{count}}',
    none: 'Not found',
    replaced: '{{count}} replaced',
    noRoom: 'Not replaced: its field is not long enough',
  },
})
