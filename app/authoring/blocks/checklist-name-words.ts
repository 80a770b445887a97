import { defineWords } from '#app/web/words.tsx'

export const checklistNameWords = defineWords({
  id: {
    checklist: 'Daftar periksa',
    checklistFind: 'daftar periksa centang checklist tugas langkah',
    checklistEmpty: 'Ada butir daftar periksa yang masih kosong.',
  },
  en: {
    checklist: 'Checklist',
    checklistFind: 'checklist tick tasks steps daftar centang',
    checklistEmpty: 'An item of the checklist is still empty.',
  },
})
