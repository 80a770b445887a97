import { expect, it } from 'vitest'
import { defineWords, wordsIn } from './words.tsx'

const words = defineWords({
  id: { minutes: '{{count}} menit', greeting: 'Halo, {{name}}' },
  en: { minutes: '{{count}} minutes', minutes_one: '{{count}} minute', greeting: 'Hello, {{name}}' },
})

it('says words in either language, with values and plurals', () => {
  expect(wordsIn(words, 'id')('minutes', { count: 1 })).toBe('1 menit')
  expect(wordsIn(words, 'en')('minutes', { count: 1 })).toBe('1 minute')
  expect(wordsIn(words, 'en')('minutes', { count: 4 })).toBe('4 minutes')
})

it('leaves values as they are, since React escapes them', () => {
  expect(wordsIn(words, 'id')('greeting', { name: 'D’Souza & <b>' })).toBe('Halo, D’Souza & <b>')
})

it('fills what a value looks like only once, and leaves out what is not given', () => {
  expect(wordsIn(words, 'id')('greeting', { name: '{{count}} $& $1' })).toBe('Halo, {{count}} $& $1')
  expect(wordsIn(words, 'id')('greeting', {})).toBe('Halo, ')
})

it('says a key nobody wrote as it is', () => {
  expect(wordsIn<string>(words, 'id')('toString')).toBe('toString')
})
