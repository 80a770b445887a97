import type { DocNode } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import type { Outline } from '../outline.ts'

/** A stretch of what is published that a search may find and lead to. */
export interface Passage {
  readonly place: 'title' | 'summary' | 'heading' | 'block' | 'cue'
  readonly text: string
  readonly partId?: string
  /** The outermost block it stands in, since inner ones may be folded away. */
  readonly blockId?: string
  /** Of what is said in a recording. */
  readonly second?: number
}

/** What is said of a publication as a whole: titles and summary. */
export const passagesOfOutline = ({ title, summary, modules, translation }: Outline): readonly Passage[] =>
  [
    { place: 'title' as const, text: title },
    { place: 'summary' as const, text: summary },
    ...modules.flatMap(module => [
      { place: 'heading' as const, text: module.title },
      ...module.parts.map(part => ({ place: 'heading' as const, text: part.title, partId: part.id })),
    ]),
    ...Object.entries(translation?.names ?? {}).map(([name, text]) => ({ place: placeOf(name), text })),
  ].filter(hasText)

/** What a lesson says to everyone, block by block; right answers are no part of it. */
export const passagesOfLesson = (partId: string, doc: DocNode): readonly Passage[] =>
  (doc.content ?? []).flatMap(node =>
    textsIn(node).map(text => ({
      place: node.type === 'heading' ? ('heading' as const) : ('block' as const),
      text,
      partId,
      blockId: idOf(node),
    })),
  )

const placeOf = (name: string): Passage['place'] =>
  name === 'title' || name === 'summary' ? name : 'heading'

const hasText = ({ text }: { text: string }) => text.trim() !== ''

/** A plain block is one text; of what holds blocks each is one, and its own words another. */
function textsIn(node: DocNode): readonly string[] {
  const holds = kindNamed(node.type)?.holds
  if (!holds) return [textOf(node)].filter(text => text.trim() !== '')
  const own = kindNamed(node.type)?.text?.(attrsOf(node)) ?? ''
  return [own, ...(node.content ?? []).flatMap(textsIn)].filter(text => text.trim() !== '')
}
