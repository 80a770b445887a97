import { defineWords } from '#app/web/words.tsx'

/** What learners read around a poll. */
export const pollWords = defineWords({
  id: {
    poll: 'Jajak pendapat. Tidak ada jawaban yang salah.',
    severalHelp: 'Boleh memilih lebih dari satu.',
    vote: 'Kirim pilihan',
    voteAgain: 'Ubah pilihan',
    chooseFirst: 'Pilih dulu salah satu.',
    waiting: 'Pilihan Anda tersimpan di perangkat ini dan terkirim begitu tersambung.',
    refused: 'Pilihan Anda belum terkirim. Muat ulang halaman ini, lalu coba lagi.',
    notEnough:
      'Terima kasih. Hasilnya tampil setelah sepuluh orang memilih, agar tidak seorang pun dapat ditebak.',
    notKept: 'Di sini pilihan tidak disimpan.',
    results: 'Pilihan {{count}} orang',
    rounded: 'Dibulatkan dan dihitung per sepuluh orang, agar pilihan satu orang tidak dapat diterka.',
    option: 'Pilihan',
    votes: 'Suara',
    yours: 'pilihan Anda',
    voteCount: '{{count}} · {{share}}',
  },
  en: {
    poll: 'Poll. No answer is wrong.',
    severalHelp: 'You may choose more than one.',
    vote: 'Send my choice',
    voteAgain: 'Change my choice',
    chooseFirst: 'Choose one first.',
    waiting: 'Your choice is kept on this device and is sent as soon as it is connected.',
    refused: 'Your choice was not sent. Load this page again, then try once more.',
    notEnough: 'Thank you. Results show once ten people have chosen, so that nobody can be guessed.',
    notKept: 'Choices are not kept here.',
    results: 'What {{count}} people chose',
    rounded: 'Rounded, and counted by tens of people, so that nobody’s choice can be guessed.',
    option: 'Choice',
    votes: 'Votes',
    yours: 'your choice',
    voteCount: '{{count}} · {{share}}',
  },
})
