import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someCues } from './caption-makers.ts'
import { withNewLine } from './new-line.ts'

it('puts a line from now up to the next one, and ends the one that a person wrote before it', () => {
  const before = { id: 'a', from: 0, to: 4, text: 'Selamat pagi.' }
  const after = { id: 'c', from: 5, to: 9, text: 'Terima kasih.' }
  expect(withNewLine([before, after], 2, 'b')).toEqual([
    { ...before, to: 2 },
    { id: 'b', from: 2, to: 5, text: '' },
    after,
  ])
  expect(withNewLine([], 7.5, 'b')).toEqual([{ id: 'b', from: 7.5, to: 11.5, text: '' }])
})

it('adds none where one has just begun, nor into what a machine heard', () => {
  const line = { id: 'a', from: 1, to: 4, text: 'Halo' }
  expect(withNewLine([line], 1.1, 'b')).toBeNull()
  expect(withNewLine([line], 0.9, 'b')).toBeNull()
  expect(withNewLine([{ ...line, heard: [{ from: 1, to: 4, sure: 1 }] }], 2, 'b')).toBeNull()
})

it('never takes a word away, and leaves every line lasting', () => {
  const second = fc.integer({ min: 0, max: 70_000 }).map(milli => milli / 1000)
  fc.assert(
    fc.property(someCues, second, (cues, at) => {
      const next = withNewLine(cues, at, 'new')
      if (!next) return
      expect(next.every(({ from, to }) => to > from)).toBe(true)
      expect(next.filter(({ id }) => id !== 'new').map(({ id, text }) => [id, text])).toEqual(
        cues.map(({ id, text }) => [id, text]),
      )
      expect(next.findIndex(({ id }) => id === 'new')).toBeGreaterThanOrEqual(0)
    }),
  )
})
