import { defineWords } from '#app/web/words.tsx'

export const linkCardNameWords = defineWords({
  id: {
    linkCard: 'Kartu tautan',
    linkCardFind: 'kartu tautan link situs alamat rujukan',
    linkCardAddressMissing: 'Kartu tautan ini belum punya alamat.',
    linkCardTitleMissing: 'Kartu tautan ini belum punya judul.',
    linkCardWhyMissing: 'Kartu tautan ini belum mengatakan mengapa layak dibuka.',
  },
  en: {
    linkCard: 'Link card',
    linkCardFind: 'link card site address reference tautan',
    linkCardAddressMissing: 'This link card has no address yet.',
    linkCardTitleMissing: 'This link card has no title yet.',
    linkCardWhyMissing: 'This link card does not say yet why it is worth a visit.',
  },
})
