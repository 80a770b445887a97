import { expect, it } from 'vitest'
import { newId } from './id.ts'

it('gives ids that sort by the time they were made', () => {
  const ids = Array.from({ length: 200 }, () => newId())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(200)
})
