import { defineWords } from '#app/web/words.tsx'
import { fileNameWords } from './file-name-words.ts'

export const fileEditWords = defineWords({
  id: {
    ...fileNameWords.id,
    fileChoose: 'Pilih berkas',
    fileReplace: 'Ganti berkas',
    fileHelp: 'PDF, Word, Excel, PowerPoint, OpenDocument (50 MB) atau CSV (10 MB), tanpa makro.',
    fileUploading: 'Mengunggah berkas…',
    fileRefused: 'Berkas belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
    fileTitle: 'Nama yang dibaca peserta',
    fileTitleHelp: 'Sebutkan isinya, misalnya “Contoh nota dinas”.',
  },
  en: {
    ...fileNameWords.en,
    fileChoose: 'Choose a file',
    fileReplace: 'Replace the file',
    fileHelp: 'PDF, Word, Excel, PowerPoint, OpenDocument (50 MB) or CSV (10 MB), without macros.',
    fileUploading: 'Uploading the file…',
    fileRefused: 'The file is not stored yet: {{reason}} Your text is safe; try again.',
    fileTitle: 'Name that learners read',
    fileTitleHelp: 'Say what is in it, such as “Example of an official memo”.',
  },
})
