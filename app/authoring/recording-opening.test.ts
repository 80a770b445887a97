import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, openingIn, recordingLinked } from './recording-opening.ts'

const read = (search: string) => openingIn(new URLSearchParams(search))

it('reads a moment and a clip, and takes nothing else for one', () => {
  expect(read('t=90')).toEqual({ from: 90, to: null })
  expect(read('from=60&to=90')).toEqual({ from: 60, to: 90 })
  expect(read('from=60')).toEqual({ from: 60, to: null })
  expect(read('to=30')).toEqual({ from: 0, to: 30 })
  expect(read('from=90&to=60')).toEqual({ from: 90, to: null })
  for (const search of ['', 't=', 't=-3', 't=1.5', 't=abc', 'from=1e9', 'to=x'])
    expect(read(search)).toBeNull()
})

it('opens where the address was copied', () => {
  const at = fc.double({ min: 0, max: 86_400, noNaN: true })
  fc.assert(
    fc.property(at, fc.option(at), (from, to) => {
      const told = openingIn(new URL(addressOf('https://bina.example/seminars/x', { from, to })).searchParams)
      expect(told?.from).toBe(Math.floor(from))
      if (to === null) expect(told?.to).toBeNull()
      else if (to > from) expect(told?.to).toBeGreaterThanOrEqual(to)
    }),
  )
})

it('knows a copied address of a recording here, and no other', () => {
  const [here, work] = ['https://bina.example', '019a0000-0000-7000-8000-000000000001']
  const page = `${here}/seminars/${work}`
  expect(recordingLinked(` ${page}?from=60&to=90\n`, here)).toEqual({ work, opening: { from: 60, to: 90 } })
  expect(recordingLinked(page, here)).toEqual({ work, opening: null })
  for (const other of [`${page}/notes`, `https://x.example/seminars/${work}`, `lihat ${page}`, '/seminars/x'])
    expect(recordingLinked(other, here)).toBeNull()
})
