import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeAfter } from './caret.ts'

/** A text with a stroke where the caret is. */
const after = (marked: string, now: string) => {
  const at = marked.indexOf('|')
  const place = placeAfter(marked.replace('|', ''), now, at)
  return `${now.slice(0, place)}|${now.slice(place)}`
}

it('stands behind the letters it stood behind, whatever others wrote before or after them', () => {
  expect(after('Loket pa|', 'Antrean di Loket pa')).toBe('Antrean di Loket pa|')
  expect(after('Loket pa| buka', 'Loket pa buka setiap hari')).toBe('Loket pa| buka setiap hari')
  expect(after('Loket pa| buka', 'Semua Loket pa buka setiap hari')).toBe('Semua Loket pa| buka setiap hari')
  expect(after('surat re|', 'surat dinas re')).toBe('surat dinas re|')
  expect(after('|', 'dinas')).toBe('dinas|')
})

it('stays in the text, and where it was when nothing changed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, now, nat) => {
      const at = nat % (before.length + 1)
      expect(placeAfter(before, before, at)).toBe(at)
      expect(placeAfter(before, now, at)).toBeLessThanOrEqual(now.length)
      expect(placeAfter(before, `${now}${before}`, before.length)).toBe(now.length + before.length)
    }),
  )
})
