import fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { foldedWords } from './slips.ts'

const text = fc.array(
  fc.oneof(fc.string(), fc.constantFrom('loket', 'Antréan', '<b>', '&amp;', '"', '</mark>', '\n', ' ')),
  { maxLength: 60 },
)

it('shows a stretch of the text itself, whatever signs stand in it', () => {
  fc.assert(
    fc.property(text, pieces => {
      const source = pieces.join(' ')
      const stretches = excerptOf(source, word => word === 'loket' || word === 'antrean')
      const shown = stretches.map(stretch => stretch.text).join('')
      expect(source.replace(/\s+/gu, ' ')).toContain(shown.replace(/^… /u, '').replace(/ …$/u, ''))
      for (const { text, isHit } of stretches)
        if (isHit) expect(['loket', 'antrean']).toEqual(expect.arrayContaining([...foldedWords(text)]))
    }),
  )
})

it('shows what was looked for when the text holds it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = excerptOf(
        [...before, ' pengaduan ', ...after].join(' '),
        word => word === 'pengaduan',
      )
      expect(stretches.filter(stretch => stretch.isHit).map(stretch => stretch.text)).toContain('pengaduan')
    }),
  )
})

it('says where it was cut', () => {
  const long = `${'kata '.repeat(100)}loket ${'lagi '.repeat(100)}`
  const shown = excerptOf(long, word => word === 'loket').map(stretch => stretch.text)
  expect(shown.at(0)).toBe('… ')
  expect(shown).toContain('loket')
  expect(shown.at(-1)).toBe(' …')
})
