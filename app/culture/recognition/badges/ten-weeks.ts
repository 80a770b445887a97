import { weekOf } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineBadge } from '../badge.ts'

const weeksAsked = 10

export const tenWeeks = defineBadge({
  name: 'ten-weeks',
  words: defineWords({
    id: { did: 'Belajar dalam sepuluh pekan', how: 'Sepuluh pekan yang mana pun, tidak harus beruntun.' },
    en: { did: 'Learned in ten weeks', how: 'Any ten weeks, in a row or not.' },
  }),
  since({ activeDays }) {
    const weeks = new Set<string>()
    return activeDays.find(day => weeks.add(weekOf(day)).size === weeksAsked) ?? null
  },
})
