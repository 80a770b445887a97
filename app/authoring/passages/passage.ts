import type { Language } from '#app/web/language.ts'
import type { DocNode } from '../blocks/block.ts'
import { kindNamed } from '../blocks/registry.ts'
import { attrsOf, idOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import type { FrozenTranslation } from '../freeze.ts'
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
  /** Of a passage of the translation; one in the original has none. */
  readonly language?: Language
}

/** What is said of a publication as a whole, in both its languages: titles and summary. */
export const passagesOfOutline = ({ title, summary, modules, translation }: Outline): readonly Passage[] =>
  [
    { place: 'title' as const, text: title },
    { place: 'summary' as const, text: summary },
    ...modules.flatMap(module => [
      { place: 'heading' as const, text: module.title },
      ...module.parts.map(part => ({ place: 'heading' as const, text: part.title, partId: part.id })),
    ]),
    ...translatedNames({ modules, translation }),
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

/** What only the translation of a lesson says. */
export function passagesOfTranslation(
  { partId, language, body }: Pick<FrozenTranslation, 'partId' | 'language' | 'body'>,
  original: DocNode,
): readonly Passage[] {
  const said = new Set(passagesOfLesson(partId, original).map(sign))
  return passagesOfLesson(partId, body as DocNode)
    .filter(passage => !said.has(sign(passage)))
    .map(passage => ({ ...passage, language }))
}

const sign = ({ blockId, text }: Passage) => `${blockId} ${text}`

function translatedNames({ modules, translation }: Pick<Outline, 'modules' | 'translation'>): Passage[] {
  if (!translation) return []
  const { names, language } = translation
  const parts = new Set(modules.flatMap(module => module.parts.map(part => part.id)))
  return Object.entries(names)
    .filter(([name]) => name !== 'audience')
    .map(([name, text]) => ({
      ...{ place: placeOf(name), text, language },
      ...(parts.has(name) && { partId: name }),
    }))
}

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
