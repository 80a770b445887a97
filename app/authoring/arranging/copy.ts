import type { Check } from '#app/assessment/check.ts'
import type { DocNode } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import type { PartKind } from '../work.ts'

interface Copied {
  readonly body: unknown
  /** The new id of each block or question, by the one it had. */
  readonly ids: ReadonlyMap<string, string>
}

/** The body of a copy: the same but for ids. Blocks and questions get new ones, and links to a block follow it. */
export const copiedBody = (kind: PartKind, body: unknown, newId: () => string): unknown =>
  copied(kind, body, newId).body

/** The same, with the ids. */
export function copied(kind: PartKind, body: unknown, newId: () => string): Copied {
  const ids = new Map<string, string>()
  if (kind === 'lesson') return { body: copiedLesson(body as DocNode, newId, ids), ids }
  const { questions, ...check } = body as Check
  for (const { id } of questions) ids.set(id, newId())
  return { body: { ...check, questions: questions.map(one => ({ ...one, id: ids.get(one.id) })) }, ids }
}

function copiedLesson(doc: DocNode, newId: () => string, ids: Map<string, string>): DocNode {
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
