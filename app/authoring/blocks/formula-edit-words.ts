import { defineWords } from '#app/web/words.tsx'

export const formulaEditWords = defineWords({
  id: {
    formula: 'Rumus',
    formulaFind: 'rumus matematika formula tex latex katex',
    formulaTex: 'Rumus dalam TeX',
    formulaHelp: 'Contoh: \\frac{selesai}{diterima} \\times 100',
    formulaFault: 'Rumus ini belum dapat dibaca: {{fault}}',
    formulaFaulty: 'Rumus ini belum dapat dibaca; peserta akan melihat tulisan aslinya.',
    formulaMissing: 'Blok rumus ini masih kosong.',
    formulaCaption: 'Keterangan di bawah rumus',
    formulaCaptionHelp: 'Ceritakan dengan kata-kata apa yang dihitung.',
  },
  en: {
    formula: 'Formula',
    formulaFind: 'formula mathematics tex latex katex rumus',
    formulaTex: 'Formula in TeX',
    formulaHelp: 'For example: \\frac{done}{received} \\times 100',
    formulaFault: 'This formula cannot be read yet: {{fault}}',
    formulaFaulty: 'This formula cannot be read yet; learners would see it as it is written.',
    formulaMissing: 'This formula block is still empty.',
    formulaCaption: 'Caption under the formula',
    formulaCaptionHelp: 'Tell in words what is being worked out.',
  },
})
