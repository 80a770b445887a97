import { defineWords } from '#app/web/words.tsx'

export const fileEditWords = defineWords({
  id: {
    file: 'Berkas unduhan',
    fileFind: 'berkas unduhan bahan formulir pdf file download lampiran',
    fileChoose: 'Pilih berkas PDF',
    fileReplace: 'Ganti berkas',
    fileHelp: 'PDF, paling besar 50 MB.',
    fileUploading: 'Mengunggah berkas…',
    fileRefused: 'Berkas belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
    fileTitle: 'Nama yang dibaca peserta',
    fileTitleHelp: 'Sebutkan isinya, misalnya “Contoh nota dinas”.',
    fileTitleMissing: 'Berkas ini belum punya nama.',
    fileMissing: 'Blok berkas ini belum berisi berkas yang tersedia.',
  },
  en: {
    file: 'File to download',
    fileFind: 'file download material form pdf attachment berkas',
    fileChoose: 'Choose a PDF file',
    fileReplace: 'Replace the file',
    fileHelp: 'PDF, 50 MB at most.',
    fileUploading: 'Uploading the file…',
    fileRefused: 'The file is not stored yet: {{reason}} Your text is safe; try again.',
    fileTitle: 'Name that learners read',
    fileTitleHelp: 'Say what is in it, such as “Example of an official memo”.',
    fileTitleMissing: 'This file has no name yet.',
    fileMissing: 'This file block holds no file that is available.',
  },
})
