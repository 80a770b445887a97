import { defineWords } from '#app/web/words.tsx'
import { linkCardNameWords } from './link-card-name-words.ts'

export const linkCardEditWords = defineWords({
  id: {
    ...linkCardNameWords.id,
    linkCardAddress: 'Alamat',
    linkCardAddressHelp: 'Alamat web, surel, atau halaman di sini. Contoh: menpan.go.id',
    linkCardAddressBad: 'Alamat ini tidak dapat dipakai. Tulis alamat web, surel, atau telepon.',
    linkCardTitle: 'Judul',
    linkCardWhy: 'Mengapa layak dibuka',
    linkCardWhyHelp: 'Satu kalimat: apa yang ditemukan peserta di sana?',
  },
  en: {
    ...linkCardNameWords.en,
    linkCardAddress: 'Address',
    linkCardAddressHelp: 'A web or mail address, or a page here. For example: menpan.go.id',
    linkCardAddressBad: 'This address cannot be used. Write a web, mail or telephone address.',
    linkCardTitle: 'Title',
    linkCardWhy: 'Why it is worth a visit',
    linkCardWhyHelp: 'One sentence: what do learners find there?',
  },
})
