import { expect, it } from 'vitest'
import { admissions, isPurpose, limitFor } from './media-kind.ts'

it('knows what may be uploaded for what', () => {
  expect(isPurpose('picture')).toBe(true)
  expect(isPurpose('toString')).toBe(false)
  expect(admissions.picture.mimes).not.toContain('image/svg+xml')
})

it('never allows more than the installation does', () => {
  expect(limitFor('recording', 100)).toBe(100 * 1024 * 1024)
  expect(limitFor('captions', 100)).toBe(2 * 1024 * 1024)
})
