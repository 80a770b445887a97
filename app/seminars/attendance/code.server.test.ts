import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeSeconds, codesFrom, fits } from './code.server.ts'

const moments = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2036-01-01') })
  .map(at => new Date(at))
const secrets = fc.uuid().map(id => id.replaceAll('-', '').repeat(2))
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)

it('takes the code of a moment for two minutes before and after it', () => {
  fc.assert(
    fc.property(secrets, moments, (secret, at) => {
      const [{ code = '' } = {}] = codesFrom(secret, at, 1)
      expect(code).toMatch(/^\d{6}$/)
      for (const seconds of [-120, -1, 0, 30, 120]) expect(fits(secret, code, later(at, seconds))).toBe(true)
    }),
  )
})

it('takes it at no other hour and for no other session, but by the rarest chance', () => {
  let chances = 0
  fc.assert(
    fc.property(secrets, secrets, moments, (secret, other, at) => {
      const [{ code = '' } = {}] = codesFrom(secret, at, 1)
      if (other !== secret && fits(other, code, at)) chances += 1
      if (fits(secret, code, later(at, 3600))) chances += 1
    }),
  )
  expect(chances).toBeLessThanOrEqual(2)
})

it('shows one code after the other, each for its minute', () => {
  const at = new Date('2026-06-10T02:00:31Z')
  const codes = codesFrom('rahasia', at, 3)
  expect(codes.map(({ from }) => from - (codes[0]?.from ?? 0))).toEqual([
    0,
    codeSeconds * 1000,
    codeSeconds * 2000,
  ])
  expect(codes[0]?.from).toBe(Date.parse('2026-06-10T02:00:00Z'))
  expect(codes[1]).toEqual(codesFrom('rahasia', later(at, codeSeconds), 1)[0])
})

it('takes nothing that is no six digits', () => {
  for (const code of ['', '12345', '1234567', '12a456', ' 12345'])
    expect(fits('rahasia', code, new Date('2026-06-10'))).toBe(false)
})
