import { defineWords } from '#app/web/words.tsx'

export const glossaryNameWords = defineWords({
  id: {
    glossary: 'Istilah',
    glossaryFind: 'istilah glosarium singkatan definisi arti glossary term',
    glossaryEmpty: 'Ada istilah yang belum tertulis atau belum punya arti.',
  },
  en: {
    glossary: 'Terms',
    glossaryFind: 'terms glossary abbreviation definition meaning istilah',
    glossaryEmpty: 'A term is not written yet, or lacks its meaning.',
  },
})
