import { defineWords } from '#app/web/words.tsx'
import { embedNameWords } from './embed-name-words.ts'

export const embedEditWords = defineWords({
  id: {
    ...embedNameWords.id,
    embedAddress: 'Alamat video atau salindia',
    embedAddressHelp: 'Salin dari peramban Anda. Yang dikenal: {{names}}.',
    embedAddressBad: 'Alamat ini bukan dari {{names}}.',
    embedFrom: 'Dari {{name}}. Peserta memuatnya sendiri bila mau.',
    embedTitle: 'Judul',
    embedInsteadHelp: 'Untuk yang tidak dapat memuatnya: apa yang akan mereka lewatkan?',
  },
  en: {
    ...embedNameWords.en,
    embedAddress: 'Address of the video or slides',
    embedAddressHelp: 'Copy it from your browser. Known are {{names}}.',
    embedAddressBad: 'This address is not one of {{names}}.',
    embedFrom: 'From {{name}}. Learners load it themselves if they wish.',
    embedTitle: 'Title',
    embedInsteadHelp: 'For those who cannot load it: what would they miss?',
  },
})
