import { defineWords } from '#app/web/words.tsx'

export const linkCardEditWords = defineWords({
  id: {
    linkCard: 'Kartu tautan',
    linkCardFind: 'kartu tautan link situs alamat rujukan',
    linkCardAddress: 'Alamat',
    linkCardAddressHelp: 'Alamat web, surel, atau halaman di sini. Contoh: menpan.go.id',
    linkCardAddressBad: 'Alamat ini tidak dapat dipakai. Tulis alamat web, surel, atau telepon.',
    linkCardAddressMissing: 'Kartu tautan ini belum punya alamat.',
    linkCardTitle: 'Judul',
    linkCardTitleMissing: 'Kartu tautan ini belum punya judul.',
    linkCardWhy: 'Mengapa layak dibuka',
    linkCardWhyHelp: 'Satu kalimat: apa yang ditemukan peserta di sana?',
    linkCardWhyMissing: 'Kartu tautan ini belum mengatakan mengapa layak dibuka.',
  },
  en: {
    linkCard: 'Link card',
    linkCardFind: 'link card site address reference tautan',
    linkCardAddress: 'Address',
    linkCardAddressHelp: 'A web or mail address, or a page here. For example: menpan.go.id',
    linkCardAddressBad: 'This address cannot be used. Write a web, mail or telephone address.',
    linkCardAddressMissing: 'This link card has no address yet.',
    linkCardTitle: 'Title',
    linkCardTitleMissing: 'This link card has no title yet.',
    linkCardWhy: 'Why it is worth a visit',
    linkCardWhyHelp: 'One sentence: what do learners find there?',
    linkCardWhyMissing: 'This link card does not say yet why it is worth a visit.',
  },
})
