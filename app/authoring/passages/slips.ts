/** Longer ones are no words that anyone types. */
const longest = 64

/** The words of a text as a search compares them: small letters without accents, in order. */
export const foldedWords = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(word => [...word].slice(0, longest).join(''))

/** The word and what is left of it with one letter missing. Two words that are one slip apart have one of these in common. */
export function slipsOf(word: string): readonly string[] {
  const letters = [...word]
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])]
}

/** Whether one letter too many, too few or another one, or two neighbours changed about, make one word of the other. */
export function isOneSlip(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]].sort((x, y) => x.length - y.length) as [string[], string[]]
  const at = a.findIndex((letter, i) => letter !== b[i])
  const from = at < 0 ? a.length : at
  const rest = (letters: string[], beyond: number) => letters.slice(from + beyond).join('')
  if (b.length - a.length === 1) return rest(a, 0) === rest(b, 1)
  if (b.length !== a.length || at < 0) return false
  const isTurned = a[from] === b[from + 1] && a[from + 1] === b[from]
  return rest(a, 1) === rest(b, 1) || (isTurned && rest(a, 2) === rest(b, 2))
}
