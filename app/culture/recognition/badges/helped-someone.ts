import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

export const helpedSomeone = defineBadge({
  name: 'helped-someone',
  words: defineWords({
    id: {
      did: 'Menolong orang lain belajar',
      how: 'Seseorang berterima kasih karena Anda menolongnya belajar.',
    },
    en: { did: 'Helped someone learn', how: 'Someone thanked you for helping them learn.' },
  }),
  since: ({ helped }) => helped[0] ?? null,
})
