import { defineWords } from '#app/web/words.tsx'

export const words = defineWords({
  id: {
    firstModule: 'Modul 1',
    firstLesson: 'Pelajaran 1',
  },
  en: {
    firstModule: 'Module 1',
    firstLesson: 'Lesson 1',
  },
})
