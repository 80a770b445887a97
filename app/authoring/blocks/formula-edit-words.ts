import { defineWords } from '#app/web/words.tsx'
import { formulaNameWords } from './formula-name-words.ts'

export const formulaEditWords = defineWords({
  id: {
    ...formulaNameWords.id,
    formulaTex: 'Rumus dalam TeX',
    formulaHelp: 'Contoh: \\frac{selesai}{diterima} \\times 100',
    formulaFault: 'Rumus ini belum dapat dibaca: {{fault}}',
    formulaCaption: 'Keterangan di bawah rumus',
    formulaCaptionHelp: 'Ceritakan dengan kata-kata apa yang dihitung.',
  },
  en: {
    ...formulaNameWords.en,
    formulaTex: 'Formula in TeX',
    formulaHelp: 'For example: \\frac{done}{received} \\times 100',
    formulaFault: 'This formula cannot be read yet: {{fault}}',
    formulaCaption: 'Caption under the formula',
    formulaCaptionHelp: 'Tell in words what is being worked out.',
  },
})
