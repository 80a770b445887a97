import type { Check } from '#app/assessment/check.ts'
import type { DocNode } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import type { PartKind } from '../work.ts'

/** The body of a copy: the same but for ids. Blocks and questions get new ones, and links to a block follow it. */
export function copiedBody(kind: PartKind, body: unknown, newId: () => string): unknown {
  if (kind === 'lesson') return copiedLesson(body as DocNode, newId)
  const { questions, ...check } = body as Check
  return { ...check, questions: questions.map(question => ({ ...question, id: newId() })) }
}

function copiedLesson(doc: DocNode, newId: () => string): DocNode {
  const ids = new Map<string, string>()
  const renamed = (node: DocNode): DocNode => {
    const content = node.content?.map(renamed)
    const inside = { ...node, ...(content && { content }) }
    const was = idOf(node)
    if (!was) return inside
    const id = newId()
    ids.set(was, id)
    const own = attrsOf(node)
    const unique = blockNamed(node.type)?.unique
    return { ...inside, attrs: { ...(unique ? unique.renewed(own, newId()) : own), id } }
  }
  return linkedAnew(renamed(doc), ids)
}

/** Links to a block of the same lesson lead to its copy. */
const linkedAnew = (node: DocNode, ids: ReadonlyMap<string, string>): DocNode => ({
  ...node,
  ...(node.content && { content: node.content.map(child => linkedAnew(child, ids)) }),
  ...(node.marks && {
    marks: node.marks.map(mark => {
      const to = ids.get(String(mark.attrs?.href ?? '').replace(/^#/, ''))
      return to && String(mark.attrs?.href).startsWith('#')
        ? { ...mark, attrs: { ...mark.attrs, href: `#${to}` } }
        : mark
    }),
  }),
})

/** A title with what tells it from the original behind it, within what a title may hold. */
export const copiedTitle = (title: string, sign: string): string =>
  `${title.slice(0, 200 - sign.length - 1)} ${sign}`
