import { defineWords } from '#app/web/words.tsx'

export const fileNameWords = defineWords({
  id: {
    file: 'Berkas unduhan',
    fileFind: 'berkas unduhan bahan formulir pdf word excel powerpoint csv file download lampiran',
    fileTitleMissing: 'Berkas ini belum punya nama.',
    fileMissing: 'Blok berkas ini belum berisi berkas yang tersedia.',
  },
  en: {
    file: 'File to download',
    fileFind: 'file download material form pdf word excel powerpoint csv attachment berkas',
    fileTitleMissing: 'This file has no name yet.',
    fileMissing: 'This file block holds no file that is available.',
  },
})
