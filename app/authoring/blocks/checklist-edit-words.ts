import { defineWords } from '#app/web/words.tsx'

export const checklistEditWords = defineWords({
  id: {
    checklist: 'Daftar periksa',
    checklistFind: 'daftar periksa centang checklist tugas langkah',
    checklistTitle: 'Judul daftar',
    checklistItems: 'Yang dicentang',
    checklistItem: 'Butir {{number}}',
    checklistAdd: 'Tambah butir',
    checklistWords: 'Kata-kata',
    checklistEmpty: 'Ada butir daftar periksa yang masih kosong.',
  },
  en: {
    checklist: 'Checklist',
    checklistFind: 'checklist tick tasks steps daftar centang',
    checklistTitle: 'Title of the list',
    checklistItems: 'What can be ticked',
    checklistItem: 'Item {{number}}',
    checklistAdd: 'Add an item',
    checklistWords: 'Words',
    checklistEmpty: 'An item of the checklist is still empty.',
  },
})
