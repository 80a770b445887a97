import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeptCue, revoked, wordsOf } from './cues.ts'
import { spelled, spelledAll, termIn } from './glossary.ts'

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

const talk = fc.array(fc.tuple(words(5), fc.constantFrom(0, 0.5, 3)), { maxLength: 5 }).map(said =>
  said.map(([text, silence], at) => ({
    ...cue(text),
    id: `${at}`,
    from: at * 10,
    to: at * 10 + 10 - silence,
  })),
)

it('changes nothing a second time across lines either, in lines that stay in order and last', () => {
  fc.assert(
    fc.property(talk, terms, (cues, glossary) => {
      const once = spelledAll(cues, glossary)
      expect(spelledAll(once, glossary)).toEqual(once)
      const ids = cues.map(({ id }) => id)
      expect(once.map(({ id }) => ids.indexOf(id))).toEqual(
        once.map(({ id }) => ids.indexOf(id)).toSorted((one, other) => one - other),
      )
      for (const [at, { from, to, text }] of once.entries()) {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(once[at - 1]?.to ?? 0)
        expect(text.trim()).not.toBe('')
      }
    }),
  )
})

it('finds a term that one line begins and the next ends, unless there was silence or another voice between them', () => {
  const glossary = [{ heard: 'be ka en', written: 'BKN' }]
  const [first, second] = [
    { id: 'a', from: 0, to: 4, text: 'Kami dari be ka' },
    { id: 'b', from: 4.2, to: 8, text: 'en, sejak dulu.' },
  ]
  const told = spelledAll([first, second], glossary)
  expect(told.map(({ id, text }) => [id, text])).toEqual([
    ['a', 'Kami dari BKN,'],
    ['b', 'sejak dulu.'],
  ])
  expect(told[0]?.to).toBe(told[1]?.from)
  expect(told[0]?.replaced).toEqual([{ at: 2, count: 1, was: 'be ka en,' }])
  expect(spelledAll([first, { ...second, text: 'en.' }], glossary)).toEqual([
    { id: 'a', from: 0, to: 8, text: 'Kami dari BKN.', replaced: [{ at: 2, count: 1, was: 'be ka en.' }] },
  ])
  for (const apart of [
    { ...second, from: 6 },
    { ...second, voice: 'Dewi' },
  ])
    expect(spelledAll([first, apart], glossary)).toEqual([first, apart])
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
