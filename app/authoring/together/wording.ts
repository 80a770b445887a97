import { diffWordsWithSpace } from 'diff'

/** A stretch of text: in both, gone, or come. */
export interface Stretch {
  readonly text: string
  readonly is: 'kept' | 'went' | 'came'
}

/** Of texts that share less than this part of the longer one's letters, single words in common mislead. */
const akin = 1 / 3

const lettersIn = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** How one text became another, word by word; one for the other as a whole where they have little in common. */
export function wordingOf(before: string, after: string): Stretch[] {
  const words = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Stretch => ({
      text: value,
      is: added ? 'came' : removed ? 'went' : 'kept',
    }),
  )
  const shared = words.reduce((sum, { text, is }) => (is === 'kept' ? sum + lettersIn(text) : sum), 0)
  if (shared >= akin * Math.max(lettersIn(before), lettersIn(after))) return words
  const whole: Stretch[] = [
    { text: before, is: 'went' },
    { text: after, is: 'came' },
  ]
  return whole.filter(({ text }) => text !== '')
}
