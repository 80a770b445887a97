import { defineWords } from '#app/web/words.tsx'

export const embedNameWords = defineWords({
  id: {
    embed: 'Video atau salindia dari luar',
    embedFind: 'video salindia youtube vimeo google slides embed sematan',
    embedAddressMissing: 'Blok ini belum menunjuk video atau salindia yang dikenal.',
    embedTitleMissing: 'Video atau salindia ini belum punya judul.',
    embedInstead: 'Isinya dengan kata-kata',
    embedInsteadMissing: 'Isi video atau salindia ini belum diceritakan dengan kata-kata.',
  },
  en: {
    embed: 'Video or slides from elsewhere',
    embedFind: 'video slides youtube vimeo google embed sematan',
    embedAddressMissing: 'This block points to no video or slides that are known.',
    embedTitleMissing: 'This video or these slides have no title yet.',
    embedInstead: 'What it shows, in words',
    embedInsteadMissing: 'What this video or these slides show is not told in words yet.',
  },
})
