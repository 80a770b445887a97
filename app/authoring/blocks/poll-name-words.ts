import { defineWords } from '#app/web/words.tsx'

export const pollNameWords = defineWords({
  id: {
    poll: 'Jajak pendapat',
    pollFind: 'jajak pendapat polling survei suara vote poll',
    pollAskMissing: 'Jajak pendapat ini belum menanyakan apa pun.',
    pollFew: 'Jajak pendapat memerlukan sedikitnya dua pilihan.',
    pollOptionEmpty: 'Ada pilihan jajak pendapat yang masih kosong.',
  },
  en: {
    poll: 'Poll',
    pollFind: 'poll vote survey opinion jajak pendapat',
    pollAskMissing: 'This poll asks nothing yet.',
    pollFew: 'A poll needs at least two choices.',
    pollOptionEmpty: 'A choice of the poll is still empty.',
  },
})
