import fc from 'fast-check'
import { inOrder, type KeptCue, wordsOf } from './cues.ts'

/** Lines of captions for tests with chance. */

const word = fc.stringMatching(/^[a-zA-Z]{1,7}[,.]?$/)
export const someText = fc.array(word, { minLength: 1, maxLength: 9 }).map(words => words.join(' '))

const times = fc
  .tuple(fc.nat({ max: 60_000 }), fc.integer({ min: 200, max: 9000 }))
  .map(([from, lasts]) => ({ from: from / 1000, to: (from + lasts) / 1000 }))

const aCue = (id: string): fc.Arbitrary<KeptCue> =>
  fc.tuple(times, someText, fc.boolean()).map(([{ from, to }, text, isHeard]) => {
    const count = wordsOf(text).length
    const each = (to - from) / count
    const heard = Array.from({ length: count }, (_, at) => ({
      ...{ from: from + each * at, to: from + each * (at + 1), sure: (at % 10) / 10 },
    }))
    return { id, from, to, text, ...(isHeard && { heard }) }
  })

export const someCue = aCue('one')

export const someCues: fc.Arbitrary<readonly KeptCue[]> = fc
  .integer({ min: 1, max: 8 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => aCue(`line-${at}`))))
  .map(inOrder)

/** The same lines after somebody was at them: some with other words or times, some gone, some new. */
export const otherwise = (cues: readonly KeptCue[], who: string): fc.Arbitrary<readonly KeptCue[]> =>
  fc
    .tuple(
      ...cues.map(() => fc.tuple(fc.constantFrom('as it was', 'words', 'time', 'gone'), someText, times)),
    )
    .chain(fates =>
      fc.boolean().map(adds => [
        ...cues.flatMap((cue, at): readonly KeptCue[] => {
          const [fate, text, time] = fates[at] ?? ['as it was', '', { from: 0, to: 1 }]
          if (fate === 'gone') return []
          if (fate === 'time') return [{ ...cue, ...time }]
          const { heard: _, ...plain } = cue
          return [fate === 'words' ? { ...plain, text } : cue]
        }),
        ...(adds ? [{ id: `new by ${who}`, from: 70, to: 71, text: who }] : []),
      ]),
    )
    .map(inOrder)
