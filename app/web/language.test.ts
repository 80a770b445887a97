import { expect, it } from 'vitest'
import { languageFor } from './language.ts'

it('speaks the language of the person before that of the cookie and the browser', () => {
  expect(languageFor('en', 'id', 'id')).toBe('en')
  expect(languageFor(null, 'en', 'id')).toBe('en')
  expect(languageFor(null, null, 'en-GB,en;q=0.9,id;q=0.8')).toBe('en')
  expect(languageFor(null, null, 'fr, id;q=0.5, en;q=0.7')).toBe('en')
})

it('speaks Indonesian when nobody says otherwise', () => {
  expect(languageFor(null, 'xx', null)).toBe('id')
  expect(languageFor(null, null, 'fr-FR, en;q=0')).toBe('id')
})
