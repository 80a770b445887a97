import { defineWords } from '#app/web/words.tsx'
import { checklistNameWords } from './checklist-name-words.ts'

export const checklistEditWords = defineWords({
  id: {
    ...checklistNameWords.id,
    checklistTitle: 'Judul daftar',
    checklistItems: 'Yang dicentang',
    checklistItem: 'Butir {{number}}',
    checklistAdd: 'Tambah butir',
    checklistWords: 'Kata-kata',
  },
  en: {
    ...checklistNameWords.en,
    checklistTitle: 'Title of the list',
    checklistItems: 'What can be ticked',
    checklistItem: 'Item {{number}}',
    checklistAdd: 'Add an item',
    checklistWords: 'Words',
  },
})
