import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownAddress, readTold } from './told.ts'

const origin = 'https://bina.example.go.id'

it('a reminder is read as it was sent', () => {
  const sent = { title: 'Masih ada waktu', link: `${origin}/enrolments/1`, id: 'a', language: 'en' }
  expect(readTold(sent, origin)).toEqual(sent)
  expect(readTold({ link: '/' }, origin)).toBe(null)
  expect(readTold(null, origin)).toBe(null)
})

it('a reminder leads to nowhere but this house', () => {
  expect(ownAddress('/reviews?a=1', origin)).toBe(`${origin}/reviews?a=1`)
  for (const link of ['https://other.example/', '//other.example', 'javascript:alert(1)', 'data:,x', 7])
    expect(ownAddress(link, origin)).toBe(`${origin}/`)
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.anything()), link => {
      expect(new URL(ownAddress(link, origin)).origin).toBe(origin)
    }),
  )
})
