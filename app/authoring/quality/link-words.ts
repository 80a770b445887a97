import type { DocNode } from '../blocks/block.ts'
import { idOf } from '../doc-node.ts'
import { lineOf, linksIn, type Stretch, withLink } from './line.ts'
import { type Remark, type Rule, textblocksOf } from './remark.ts'
import { sentencesIn } from './sentences.ts'

const vague = new Set([
  ...['di sini', 'disini', 'klik', 'klik di sini', 'klik disini', 'selengkapnya', 'baca selengkapnya'],
  ...['lihat', 'lihat di sini', 'tautan', 'tautan ini', 'ini', 'link', 'link ini', 'unduh di sini'],
  ...['here', 'click', 'click here', 'read more', 'more', 'this', 'this link', 'learn more', 'see here'],
])

/** A link says where it leads, also to someone who hears only the links of a page (WCAG 2.2, 2.4.4). */
export const linkWords: Rule = {
  name: 'linkWords',
  remarksOn: ({ doc, language }) =>
    textblocksOf(doc).flatMap(node =>
      linksIn(node).flatMap((link): Remark[] => {
        const words = link.text
          .trim()
          .replace(/[.…»›>:]+$/u, '')
          .toLowerCase()
        const found = { level: 'warning', blockId: idOf(node), values: { words: link.text.trim() } } as const
        if (/^(https?:\/\/|www\.)/.test(words)) return [{ ...found, says: 'linkIsAddress' }]
        if (!vague.has(words)) return []
        const wider = sentenceOf(node, link, language)
        const mend = wider && ({ says: 'linkWiden', of: node, to: withLink(node, wider, link.href) } as const)
        return [{ ...found, says: 'linkVague', ...(mend && { mend }) }]
      }),
    ),
}

/** The sentence around a link, without its closing sign; null where it says no more or holds another link. */
function sentenceOf(node: DocNode, link: Stretch, language: 'id' | 'en'): Stretch | null {
  const line = lineOf(node)
  const around = sentencesIn(line, language).find(({ from, to }) => from <= link.from && link.to <= to)
  if (!around) return null
  const text = line.slice(around.from, around.to)
  const from = around.from + (text.length - text.trimStart().length)
  const to = from + text.trim().replace(/[.!?…]+$/u, '').length
  const isAlone = linksIn(node).every(
    other => other.from === link.from || other.to <= from || other.from >= to,
  )
  return isAlone && to - from > link.to - link.from + 3 ? { from, to: Math.max(to, link.to) } : null
}
