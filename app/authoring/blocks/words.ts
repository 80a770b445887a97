import { defineWords } from '#app/web/words.tsx'

/** What learners read around blocks. */
export const blockWords = defineWords({
  id: {
    tip: 'Kiat',
    note: 'Catatan',
    example: 'Contoh',
    warning: 'Perhatian',
    task: 'Coba sekarang',
    imageGone: 'Gambar tidak ditemukan',
    recordingGone: 'Rekaman tidak tersedia',
    recordingWatch: 'Tonton rekaman',
    recordingStretch: 'Tonton menit {{from}} sampai {{to}}',
    recordingOf: 'Rekaman seminar',
    tableScroll: 'Tabel, geser ke samping untuk melihat seluruhnya',
    codeBlock: 'Teks tetap',
  },
  en: {
    tip: 'Tip',
    note: 'Note',
    example: 'Example',
    warning: 'Take care',
    task: 'Try it now',
    imageGone: 'Picture not found',
    recordingGone: 'Recording not available',
    recordingWatch: 'Watch the recording',
    recordingStretch: 'Watch from {{from}} to {{to}}',
    recordingOf: 'Seminar recording',
    tableScroll: 'Table, scroll sideways to see all of it',
    codeBlock: 'Fixed text',
  },
})
