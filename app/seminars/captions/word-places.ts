/** Where each word stands in a text, as its first letter and the place after its last. */
const spansOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length])

/** The word that the place `at` of a text is in or before, counted from 0; the last one at the end. */
export function wordAt(text: string, at: number): number {
  const spans = spansOf(text)
  const found = spans.findIndex(([, end]) => at <= end)
  return found < 0 ? Math.max(0, spans.length - 1) : found
}

export const wordSpan = (text: string, word: number): readonly [number, number] | undefined =>
  spansOf(text)[word]
