import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from './cues.ts'
import { answerSchema, wordsHeard } from './heard-words.ts'
import { linesOf } from './lines-heard.ts'
import { piecesOf, type Span, silencesIn } from './pieces.ts'
import { readable } from './reading.ts'
import { afterFault, faultOf } from './transcription.ts'

const span: Span = [100, 160]
const ids = () => {
  let count = 0
  return () => `line ${count++}`
}

it('hears words within segments with how sure each is, and glues their parts', () => {
  const answer = answerSchema.parse({
    text: ' Selamat pagi',
    segments: [
      {
        ...{ id: 0, text: ' Selamat pagi', start: 0, end: 2, avg_logprob: -0.1 },
        words: [
          { word: ' Sela', start: 0, end: 0.5, probability: 0.9 },
          { word: 'mat', start: 0.5, end: 1, probability: 0.4 },
          { word: ' pagi', start: 1, end: 2, probability: 0.8 },
        ],
      },
    ],
  })
  expect(wordsHeard(answer, span)).toEqual([
    { text: 'Selamat', from: 100, to: 101, sure: 0.4 },
    { text: 'pagi', from: 101, to: 102, sure: 0.8 },
  ])
})

it('takes the likelihood of a segment where words have none, and its letters where there are no words', () => {
  const segments = [{ text: ' dua kata', start: 4, end: 8, avg_logprob: Math.log(0.5) }]
  const words = [{ word: 'dua', start: 4, end: 5 }]
  expect(wordsHeard({ segments, words }, span)).toEqual([{ text: 'dua', from: 104, to: 105, sure: 0.5 }])
  expect(wordsHeard({ segments }, span)).toMatchObject([
    { text: 'dua', from: 104, sure: 0.5 },
    { text: 'kata', to: 108, sure: 0.5 },
  ])
})

const someWords = fc.array(
  fc.record({
    word: fc.stringMatching(/^[ ]?[a-z]{0,12}[.?]?$/),
    start: fc.double({ min: -60, max: 500, noNaN: true }),
    end: fc.double({ min: -60, max: 500, noNaN: true }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 60 },
)

it('makes lines that hold every word, in order and within the piece, whatever times are told', () => {
  fc.assert(
    fc.property(someWords, words => {
      const heard = wordsHeard({ words }, span)
      for (const { from, to } of heard) expect(from >= 100 && to <= 160 && from <= to).toBe(true)
      const lines = linesOf(heard, ids())
      expect(lines.flatMap(({ text }) => wordsOf(text))).toEqual(heard.map(({ text }) => text))
      lines.forEach((line, at) => {
        expect(line.to).toBeGreaterThan(line.from)
        expect(line.from).toBeGreaterThanOrEqual(lines[at - 1]?.from ?? 0)
        expect(line.heard).toHaveLength(wordsOf(line.text).length)
        expect(line.text.split('\n').length).toBeLessThanOrEqual(readable.lines + 1)
      })
    }),
  )
})

it.each([
  ['no segments as a list', { segments: {} }],
  ['times that are none', { words: [{ word: 'a', start: 'now', end: 1 }] }],
  ['more than sure', { words: [{ word: 'a', start: 0, end: 1, probability: 7 }] }],
  ['a word as long as a book', { words: [{ word: 'a'.repeat(10_000), start: 0, end: 1 }] }],
])('takes no answer with %s', (_, answer) => {
  expect(answerSchema.safeParse(answer).success).toBe(false)
})

const silences = fc.array(
  fc
    .tuple(fc.nat({ max: 4000 }), fc.integer({ min: 1, max: 5 }))
    .map(([from, lasts]): Span => [from, from + lasts]),
)

it('cuts the whole into pieces without gap or overlap, none longer than four minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), silences, (seconds, quiet) => {
      const pieces = piecesOf(seconds, quiet)
      expect([pieces[0]?.[0], pieces.at(-1)?.[1]]).toEqual([0, seconds])
      pieces.forEach(([from, to], at) => {
        expect(to).toBeGreaterThan(from)
        expect(to - from).toBeLessThanOrEqual(240)
        if (at > 0) expect(from).toBe(pieces[at - 1]?.[1])
      })
    }),
  )
  expect(
    piecesOf(400, [
      [200, 202],
      [210, 210.5],
    ]),
  ).toEqual([
    [0, 201],
    [201, 400],
  ])
})

it('reads silences from what ffmpeg tells', () => {
  const told =
    'frame:1 pts:1 pts_time:1\nlavfi.silence_start=1.5\nframe:9\nlavfi.silence_end=3.25\nlavfi.silence_duration=1.75\nlavfi.silence_start=9\n'
  expect(silencesIn(told)).toEqual([[1.5, 3.25]])
})

it('tries again what may pass, ever later, and then no more', () => {
  expect([1, 2, 3, 4].map(afterFault)).toEqual([10_000, 60_000, 300_000, 1_800_000])
  expect(afterFault(5)).toBe('end')
  expect([200, 503, 429, 401, 302, 413].map(status => faultOf(status)?.fault)).toEqual([
    ...[undefined, 'unreachable', 'unreachable', 'forbidden', 'strange', 'refused'],
  ])
})
