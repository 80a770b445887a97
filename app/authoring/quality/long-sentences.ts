import type { Language } from '#app/web/language.ts'
import type { DocNode } from '../blocks/block.ts'
import { idOf } from '../doc-node.ts'
import { countWords } from '../document.ts'
import { lineOf, withWords } from './line.ts'
import type { Mend, Remark, Rule } from './remark.ts'
import { textblocksOf } from './remark.ts'
import { sentencesIn } from './sentences.ts'

const mostWords = 25
const mostInParagraph = 120
const leastInHalf = 5

/** Sentences that can be read at once: 25 words at most, as guides to plain language ask, and paragraphs of 120. */
export const longSentences: Rule = {
  name: 'longSentences',
  remarksOn: ({ doc, language }) => textblocksOf(doc).flatMap(node => remarksOnLine(node, language)),
}

function remarksOnLine(node: DocNode, language: Language): Remark[] {
  const line = lineOf(node)
  const words = countWords(line)
  if (words <= mostWords) return []
  const blockId = idOf(node)
  const long = sentencesIn(line, language).flatMap(({ from, to }): Remark[] => {
    const sentence = line.slice(from, to)
    const count = countWords(sentence)
    if (count <= mostWords) return []
    const mend = partedAt(node, sentence, from, language)
    const values = { count, words: beginningOf(sentence) }
    return [{ level: 'advice', says: 'sentenceLong', values, blockId, ...(mend && { mend }) }]
  })
  return words > mostInParagraph
    ? [...long, { level: 'advice', says: 'paragraphLong', values: { count: words }, blockId }]
    : long
}

/** Words that may begin a sentence of their own after a comma. */
const joints: Readonly<Record<Language, RegExp>> = {
  id: /;\s+(\p{L}+)|,\s+(namun|selain itu|oleh karena itu|karena itu|kemudian|lalu|setelah itu|sementara itu|akibatnya|misalnya)(?=[\s,])/giu,
  en: /;\s+(\p{L}+)|,\s+(but|however|therefore|then|after that|meanwhile|as a result|for example)(?=[\s,])/giu,
}

/** The sentence made two where it may be, nearest to its middle. */
function partedAt(node: DocNode, sentence: string, start: number, language: Language): Mend | null {
  const places = [...sentence.matchAll(joints[language])].filter(
    ({ index }) =>
      countWords(sentence.slice(0, index)) >= leastInHalf && countWords(sentence.slice(index)) >= leastInHalf,
  )
  const middle = sentence.length / 2
  const place = places.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (!place) return null
  const word = place[1] ?? place[2] ?? ''
  const begun = word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
  const from = start + place.index
  const to = withWords(node, { from, to: from + place[0].length }, `. ${begun}`)
  return { says: 'sentencePart', values: { words: begun }, of: node, to }
}

const beginningOf = (sentence: string) => `${sentence.trim().split(/\s+/).slice(0, 4).join(' ')}…`
