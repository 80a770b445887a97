import { idOf } from '../doc-node.ts'
import { countWords } from '../document.ts'
import { lineOf } from './line.ts'
import type { Remark, Rule } from './remark.ts'

const mostWords = 10

/** A short line all in bold with text under it is meant as a heading, but neither the outline nor a screen reader knows. */
export const boldHeading: Rule = {
  name: 'boldHeading',
  remarksOn({ doc }) {
    const remarks: Remark[] = []
    let level = 2
    for (const [at, node] of (doc.content ?? []).entries()) {
      if (node.type === 'heading') level = Math.min(Number(node.attrs?.level ?? 2) + 1, 4)
      const under = doc.content?.[at + 1]
      const words = node.content ?? []
      if (node.type !== 'paragraph' || words.length === 0 || under?.type !== 'paragraph' || !under.content)
        continue
      const isBold = words.every(
        ({ type, marks }) => type === 'text' && marks?.some(mark => mark.type === 'bold'),
      )
      if (!isBold || countWords(lineOf(node)) > mostWords || /[.,:;?!]\s*$/.test(lineOf(node))) continue
      const to = {
        type: 'heading',
        attrs: { ...node.attrs, level },
        content: words.map(({ text = '' }) => ({ type: 'text', text })),
      }
      const mend = { says: 'boldToHeading', of: node, to } as const
      remarks.push({ level: 'advice', says: 'boldHeading', blockId: idOf(node), mend })
    }
    return remarks
  },
}
