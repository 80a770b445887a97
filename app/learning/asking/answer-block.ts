import type { DocNode } from '#app/authoring/blocks/block.ts'
import { idOf } from '#app/authoring/doc-node.ts'

const longestTitle = 200

/** Question and answer as a block that folds: the question is its title, whole inside too when it is too long for one. */
export function blockOf(question: string, answer: string, newId: () => string): DocNode {
  const title = question.replace(/\s+/gu, ' ').trim()
  const paragraphs = (text: string) =>
    text
      .split(/\n+/u)
      .map(line => line.trim())
      .filter(Boolean)
      .map(line => ({ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: line }] }))
  const whole = title.length > longestTitle ? paragraphs(question) : []
  return {
    type: 'accordion',
    attrs: { id: newId() },
    content: [
      {
        type: 'section',
        attrs: {
          id: newId(),
          title: whole.length > 0 ? `${title.slice(0, longestTitle - 1)}…` : title,
        },
        content: [...whole, ...paragraphs(answer)],
      },
    ],
  }
}

/** The document with a block after another; at its end when that one is gone. */
export function placedAfter(doc: DocNode, blockId: string, block: DocNode): DocNode {
  const content = doc.content ?? []
  const at = content.findIndex(node => idOf(node) === blockId)
  return { ...doc, content: content.toSpliced(at < 0 ? content.length : at + 1, 0, block) }
}
