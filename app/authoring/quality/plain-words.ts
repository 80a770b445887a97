import { idOf } from '../doc-node.ts'
import { lineOf, type Stretch, withWords } from './line.ts'
import { plainerWords } from './plainer.ts'
import { type Remark, type Rule, textblocksOf } from './remark.ts'

const whole = (words: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}@./_-])(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}@/_-]|\\.\\p{L})`,
    'giu',
  )

const sought = { id: whole(Object.keys(plainerWords.id)), en: whole(Object.keys(plainerWords.en)) }

/** Words a reader knows: no foreign word where there is one of one's own, no phrase of the office where one word will do. */
export const plainWords: Rule = {
  name: 'plainWords',
  remarksOn: ({ doc, language }) =>
    textblocksOf(doc).flatMap((node): Remark[] => {
      const line = lineOf(node)
      const places = new Map<string, Stretch[]>()
      for (const { 0: found, index } of line.matchAll(sought[language])) {
        if (isFixed(node.content ?? [], index)) continue
        const word = found.toLowerCase()
        places.set(word, [...(places.get(word) ?? []), { from: index, to: index + found.length }])
      }
      return [...places].map(([word, stretches]) => {
        const plainer = plainerWords[language][word] ?? word
        // From the last to the first, so that the places before stay where they are.
        const to = stretches.reduceRight(
          (mended, stretch) =>
            withWords(mended, stretch, likeCase(line.slice(stretch.from, stretch.to), plainer)),
          node,
        )
        const values = { words: word, plainer }
        const mend = { says: 'wordReplace', values, of: node, to } as const
        return { level: 'advice', says: 'wordHeavy', values, blockId: idOf(node), mend }
      })
    }),
}

const likeCase = (was: string, word: string) =>
  was.length > 1 && was === was.toUpperCase()
    ? word.toUpperCase()
    : /^\p{Lu}/u.test(was)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word

type Content = NonNullable<Parameters<typeof lineOf>[0]['content']>

/** Whether the sign at a place stands in code, which is to be typed as it is, or in italics, which mark a word as foreign or quoted. */
function isFixed(content: Content, place: number): boolean {
  let at = 0
  for (const { text, marks } of content) {
    at += text?.length ?? 1
    if (place < at) return marks?.some(({ type }) => type === 'code' || type === 'italic') ?? false
  }
  return false
}
