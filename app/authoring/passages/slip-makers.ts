import fc from 'fast-check'

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')

/** A word of five to twelve letters. */
export const anyWord = fc.array(letter, { minLength: 5, maxLength: 12 }).map(letters => letters.join(''))

/** One typing error in `word`: a letter too many, too few, another one, or two neighbours changed about. */
export const slipIn = (word: string): fc.Arbitrary<string> =>
  fc
    .record({
      kind: fc.constantFrom('more', 'fewer', 'other', 'turned'),
      at: fc.nat(word.length - 1),
      letter,
    })
    .map(({ kind, at, letter }) => {
      const letters = [...word]
      const next = Math.min(at, letters.length - 2)
      if (kind === 'more') return letters.toSpliced(at, 0, letter).join('')
      if (kind === 'fewer') return letters.toSpliced(at, 1).join('')
      if (kind === 'other') return letters.toSpliced(at, 1, letter).join('')
      return letters.toSpliced(next, 2, letters[next + 1] ?? '', letters[next] ?? '').join('')
    })
    .filter(typed => typed !== word)

export const aSlip = anyWord.chain(word => slipIn(word).map(typed => ({ word, typed })))
