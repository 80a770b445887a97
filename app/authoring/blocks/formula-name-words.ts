import { defineWords } from '#app/web/words.tsx'

export const formulaNameWords = defineWords({
  id: {
    formula: 'Rumus',
    formulaFind: 'rumus matematika formula tex latex katex',
    formulaFaulty: 'Rumus ini belum dapat dibaca; peserta akan melihat tulisan aslinya.',
    formulaMissing: 'Blok rumus ini masih kosong.',
  },
  en: {
    formula: 'Formula',
    formulaFind: 'formula mathematics tex latex katex rumus',
    formulaFaulty: 'This formula cannot be read yet; learners would see it as it is written.',
    formulaMissing: 'This formula block is still empty.',
  },
})
