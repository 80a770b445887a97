import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeptCue, revoked, wordsOf } from './cues.ts'
import { spelled, termIn } from './glossary.ts'

/** Few words, so that terms are found, overlap and lead to each other. */
const word = fc.constantFrom('be', 'ka', 'en', 'BKN', 'bkn', 'LAN', 'di', 'Di', 'ka,', '(en)', 'b.k')
const words = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: most })
    .chain(list => fc.constantFrom(' ', '\n').map(gap => list.join(gap)))
const terms = fc.array(fc.record({ heard: words(3), written: words(3) }), { maxLength: 5 })
const cue = (text: string, isHeard = false): KeptCue => ({
  ...{ id: 'a', from: 1, to: 9, text },
  ...(isHeard && { heard: wordsOf(text).map((_, at) => ({ from: at, to: at + 1, sure: 0.5 })) }),
})

it('changes nothing a second time, and never a time', () => {
  fc.assert(
    fc.property(words(9), terms, fc.boolean(), (text, glossary, isHeard) => {
      const once = spelled(cue(text, isHeard), glossary)
      expect(spelled(once, glossary)).toEqual(once)
      expect([once.id, once.from, once.to]).toEqual(['a', 1, 9])
      expect(once.heard?.length).toBe(isHeard ? wordsOf(once.text).length : undefined)
    }),
  )
})

it('gives back what stood there, replacement by replacement', () => {
  fc.assert(
    fc.property(words(9), terms, (text, glossary) => {
      let line = spelled(cue(text), glossary)
      const isApart = (line.replaced ?? []).every(
        ({ at, count }, index, all) => at + count <= (all[index + 1]?.at ?? 99),
      )
      if (!isApart) return
      for (let last = line.replaced?.at(-1); last; last = line.replaced?.at(-1)) line = revoked(line, last)
      expect(wordsOf(line.text)).toEqual(wordsOf(text))
    }),
  )
})

it('takes whole words only', () => {
  const glossary = [{ heard: 'lan', written: 'LAN' }]
  const said = (text: string) => spelled(cue(text), glossary).text
  expect(said('jalan lancar, lan, Lan.')).toBe('jalan lancar, LAN, LAN.')
  expect(said('lan1 élan lané')).toBe('lan1 élan lané')
})

it.each([
  ['dari be ka en.', [{ heard: 'be ka en', written: 'BKN' }], 'dari BKN.'],
  ['dari Be Ka\nEn, kita', [{ heard: 'be ka en', written: 'BKN' }], 'dari BKN, kita'],
  ['BKN', [{ heard: 'BKN', written: 'BKN (Badan Kepegawaian Negara)' }], 'BKN (Badan Kepegawaian Negara)'],
  [
    'BKN (Badan Kepegawaian Negara)',
    [{ heard: 'BKN', written: 'BKN (Badan Kepegawaian Negara)' }],
    'BKN (Badan Kepegawaian Negara)',
  ],
  [
    'sap sap ka we',
    [
      { heard: 'sap', written: 'SAP' },
      { heard: 'sap ka we', written: 'SAKW' },
    ],
    'SAP SAKW',
  ],
  ['a.b', [{ heard: 'a.b', written: 'A' }], 'A'],
  ['axb', [{ heard: 'a.b', written: 'A' }], 'axb'],
])('spells %j', (text, glossary, after) => {
  expect(spelled(cue(text), glossary).text).toBe(after)
})

it.each([
  ['dari be ka en, kita', 'dari BKN, kita', { heard: 'be ka en', written: 'BKN' }],
  ['dari Bu Lastry.', 'dari Bu Lastri.', { heard: 'Lastry', written: 'Lastri' }],
  ['sama', 'sama', null],
  ['satu', 'satu dua', null],
  ['satu dua', 'satu', null],
  ['halo.', 'halo,', null],
  ['a b c d e f g', 'h i j k l m n', null],
])('takes a correction of %j to %j for a term or not', (before, after, term) => {
  expect(termIn(before, after)).toEqual(term)
})
