import { defineWords } from '#app/web/words.tsx'

export const embedEditWords = defineWords({
  id: {
    embed: 'Video atau salindia dari luar',
    embedFind: 'video salindia youtube vimeo google slides embed sematan',
    embedAddress: 'Alamat video atau salindia',
    embedAddressHelp: 'Salin dari peramban Anda. Yang dikenal: {{names}}.',
    embedAddressBad: 'Alamat ini bukan dari {{names}}.',
    embedAddressMissing: 'Blok ini belum menunjuk video atau salindia yang dikenal.',
    embedFrom: 'Dari {{name}}. Peserta memuatnya sendiri bila mau.',
    embedTitle: 'Judul',
    embedTitleMissing: 'Video atau salindia ini belum punya judul.',
    embedInstead: 'Isinya dengan kata-kata',
    embedInsteadHelp: 'Untuk yang tidak dapat memuatnya: apa yang akan mereka lewatkan?',
    embedInsteadMissing: 'Isi video atau salindia ini belum diceritakan dengan kata-kata.',
  },
  en: {
    embed: 'Video or slides from elsewhere',
    embedFind: 'video slides youtube vimeo google embed sematan',
    embedAddress: 'Address of the video or slides',
    embedAddressHelp: 'Copy it from your browser. Known are {{names}}.',
    embedAddressBad: 'This address is not one of {{names}}.',
    embedAddressMissing: 'This block points to no video or slides that are known.',
    embedFrom: 'From {{name}}. Learners load it themselves if they wish.',
    embedTitle: 'Title',
    embedTitleMissing: 'This video or these slides have no title yet.',
    embedInstead: 'What it shows, in words',
    embedInsteadHelp: 'For those who cannot load it: what would they miss?',
    embedInsteadMissing: 'What this video or these slides show is not told in words yet.',
  },
})
