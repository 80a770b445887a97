import type { DocNode } from '../blocks/block.ts'
import { attrsOf, idOf, nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { differenceOf, isHolder } from '../together/difference.ts'
import type { MeaningChange } from './change.ts'
import { movedIn, same } from './compare.ts'
import { type AnyQuestion, questionChanges } from './question.ts'

type Found = Omit<MeaningChange, 'partId' | 'partTitle'>

/** What changed in a lesson, in reading order; blocks that stand elsewhere than before last. */
export function lessonChanges(before: DocNode, after: DocNode): readonly Found[] {
  const [had, has] = [byId(before), byId(after)]
  const changed = differenceOf(before, after).flatMap(
    ({ id, kind, type, before: from, after: to }): Found[] => {
      const [old, now] = [had.get(id), has.get(id)]
      const place = {
        what: kind,
        field: 'text',
        blockId: kind === 'removed' ? null : id,
        block: type,
        before: from,
        after: to,
      }
      const [oldQuestion, nowQuestion] = [questionOf(old), questionOf(now)]
      if (oldQuestion && nowQuestion)
        return questionChanges(oldQuestion, nowQuestion).map(change => ({ ...change, blockId: id }))
      if (oldQuestion || nowQuestion) return [{ ...place, meaning: 'question' }]
      const isWording = kind === 'changed' && old && now && from !== to && isSaidAlike(old, now)
      return [{ ...place, meaning: isWording ? 'wording' : 'content' }]
    },
  )
  const moved = movedIn([...had.keys()], [...has.keys()])
  const stand = [...moved].map((id): Found => {
    const node = has.get(id) ?? { type: 'paragraph' }
    const words = textOf(node).trim()
    const place = { blockId: id, block: node.type, before: words, after: words }
    return { meaning: 'content', what: 'moved', field: 'text', ...place }
  })
  const found = [...changed, ...stand]
  if (found.length > 0 || same(before, after)) return found
  return [{ meaning: 'content', what: 'changed', field: 'look', blockId: null, before: '', after: '' }]
}

const byId = (doc: DocNode): ReadonlyMap<string, DocNode> =>
  new Map([...nodesOf(doc)].flatMap(node => (idOf(node) ? [[idOf(node), node]] : [])))

/** The same block in the same look, with other words in it. */
const isSaidAlike = (a: DocNode, b: DocNode) =>
  a.type === b.type && !isHolder(a) && !isHolder(b) && same(attrsOf(a), attrsOf(b))

function questionOf(node: DocNode | undefined): AnyQuestion | null {
  const question = node?.type === 'question' ? node.attrs?.question : null
  return question && typeof question === 'object' ? (question as AnyQuestion) : null
}
