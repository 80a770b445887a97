import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('initials leave titles and degrees out', () => {
  expect(initials('Dr. Siti Aminah, M.Si.')).toBe('SA')
  expect(initials('Bambang')).toBe('B')
  expect(initials('I Gusti Ayu Putri')).toBe('IG')
  expect(initials('')).toBe('')
})
