import { defineWords } from '#app/web/words.tsx'
import { pollNameWords } from './poll-name-words.ts'

export const pollEditWords = defineWords({
  id: {
    ...pollNameWords.id,
    pollAsk: 'Yang ditanyakan',
    pollSeveral: 'Boleh memilih lebih dari satu',
    pollOptions: 'Pilihan',
    pollOption: 'Pilihan {{number}}',
    pollOptionWords: 'Kata-kata pilihan',
    pollOptionAdd: 'Tambah pilihan',
    pollHow: 'Hasilnya tampil kepada peserta yang sudah memilih, setelah sepuluh orang memilih.',
  },
  en: {
    ...pollNameWords.en,
    pollAsk: 'What is asked',
    pollSeveral: 'More than one may be chosen',
    pollOptions: 'Choices',
    pollOption: 'Choice {{number}}',
    pollOptionWords: 'Words of the choice',
    pollOptionAdd: 'Add a choice',
    pollHow: 'Learners who have chosen see the results, once ten people have.',
  },
})
