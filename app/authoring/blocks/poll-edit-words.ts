import { defineWords } from '#app/web/words.tsx'

export const pollEditWords = defineWords({
  id: {
    poll: 'Jajak pendapat',
    pollFind: 'jajak pendapat polling survei suara vote poll',
    pollAsk: 'Yang ditanyakan',
    pollAskMissing: 'Jajak pendapat ini belum menanyakan apa pun.',
    pollSeveral: 'Boleh memilih lebih dari satu',
    pollOptions: 'Pilihan',
    pollOption: 'Pilihan {{number}}',
    pollOptionWords: 'Kata-kata pilihan',
    pollOptionAdd: 'Tambah pilihan',
    pollFew: 'Jajak pendapat memerlukan sedikitnya dua pilihan.',
    pollOptionEmpty: 'Ada pilihan jajak pendapat yang masih kosong.',
    pollHow: 'Hasilnya tampil kepada peserta yang sudah memilih, setelah sepuluh orang memilih.',
  },
  en: {
    poll: 'Poll',
    pollFind: 'poll vote survey opinion jajak pendapat',
    pollAsk: 'What is asked',
    pollAskMissing: 'This poll asks nothing yet.',
    pollSeveral: 'More than one may be chosen',
    pollOptions: 'Choices',
    pollOption: 'Choice {{number}}',
    pollOptionWords: 'Words of the choice',
    pollOptionAdd: 'Add a choice',
    pollFew: 'A poll needs at least two choices.',
    pollOptionEmpty: 'A choice of the poll is still empty.',
    pollHow: 'Learners who have chosen see the results, once ten people have.',
  },
})
