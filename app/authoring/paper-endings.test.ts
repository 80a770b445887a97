import { expect, it } from 'vitest'
import { endingOf } from './paper-endings.ts'

it('knows the endings of papers, and none for what is no kind of paper', () => {
  expect(endingOf('application/pdf')).toBe('pdf')
  for (const mime of ['video/mp4', '', 'toString', 'constructor']) expect(endingOf(mime)).toBeUndefined()
})
