import { Fragment, type Mark, type NodeType, type Node as TextNode } from '@tiptap/pm/model'
import { prosemirrorJSONToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import { carriesId } from '../blocks/named.ts'
import { blockNamed } from '../blocks/registry.ts'
import type { Doc } from '../document.ts'
import { lessonSchema } from '../document-check.ts'
import { type Arrival, arrive, settle } from './merging/arrival.ts'
import { type Trace, traceIn } from './merging/trace.ts'
import { saidBy, textField } from './said.ts'
import type { Unseen } from './unseen.ts'

const rootOf = (text: Y.Doc) => text.getXmlFragment(textField)

/** A shared text that says what a document says, begun anew. */
export function sharedTextOf(doc: DocNode): Y.Doc {
  const text = new Y.Doc()
  prosemirrorJSONToYXmlFragment(lessonSchema, lessonSchema.nodeFromJSON(doc).toJSON(), rootOf(text))
  return text
}

/** What a shared text says, as a lesson's body. Throws when it holds nodes that no lesson has; `mend` first. */
export const documentIn = (text: Y.Doc): Doc => lessonSchema.nodeFromJSON(saidBy(text)).toJSON() as Doc

/** Makes a shared text say what a document says, changing no more than what differs; the way an editor writes too. */
export function rewrite(text: Y.Doc, doc: DocNode, origin: unknown = null) {
  text.transact(() => {
    updateYFragment(text, rootOf(text), lessonSchema.nodeFromJSON(doc), {
      mapping: new Map(),
      isOMark: new Map(),
    })
  }, origin)
}

export interface Mending {
  readonly newId: () => string
  /** Title of the box that holds words written into a block while someone else took it out. */
  readonly rescued: string
}

/**
 * Merges a change into a text and makes it a lesson again. Texts merge letter by letter, so two changes, each fine alone, may
 * together leave what the editor could not have made: a list without an item, a block twice with one id. What is empty is
 * filled or taken out, the later of two blocks gets an id of its own, what two wrote into one block's fields becomes one, and
 * words that one wrote into a block while another took it out come back in a box of their own. `log` is every change so far.
 * Answers what was done, as an update; null when nothing was amiss.
 */
export function merge(
  text: Y.Doc,
  change: Uint8Array,
  mending: Mending,
  log: () => readonly Uint8Array[] = () => [],
): Uint8Array | null {
  const arrival = arrive(text, change)
  const isAsked = arrival.writes.length > 0 || arrival.strays.length > 0
  return mendAfter(text, arrival, traceIn(isAsked ? [...log(), change] : []), mending)
}

/** The second half of `merge`, for whoever has to look for the trace in between. */
export function mendAfter(text: Y.Doc, arrival: Arrival, trace: Trace, mending: Mending): Uint8Array | null {
  return collected(text, () => {
    const lost = [...arrival.lost, ...settle(elementsIn(rootOf(text)), arrival, trace)]
    if (lost.length > 0) rescue(text, lost, mending)
    mend(text, mending.newId)
  })
}

function collected(text: Y.Doc, act: () => void): Uint8Array | null {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  text.on('update', collect)
  text.transact(act)
  text.off('update', collect)
  return updates.length > 0 ? Y.mergeUpdates(updates) : null
}

function rescue(text: Y.Doc, lost: readonly Unseen[], { newId, rescued }: Mending) {
  const root = rootOf(text)
  const paragraph = (words: string) => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'text', text: words }],
  })
  const box = {
    type: 'callout',
    attrs: { id: newId(), kind: 'note', title: rescued },
    content: lost.map(({ words }) => paragraph(words)),
  }
  const at = lost.find(each => each.at !== null)?.at ?? root.length
  root.insert(Math.min(at, root.length), [elementOf(lessonSchema.nodeFromJSON(box))])
}

/** Makes a text a lesson again where it is none, as `merge` says. */
export function mend(text: Y.Doc, newId: () => string) {
  text.transact(() => {
    const root = rootOf(text)
    fill(root, lessonSchema.topNodeType, childrenIn(root))
    renew(root, newId)
  })
}

type Holder = Y.XmlElement | Y.XmlFragment

const typeOf = (holder: Holder): NodeType | undefined =>
  holder instanceof Y.XmlElement ? lessonSchema.nodes[holder.nodeName] : lessonSchema.topNodeType

/** The proper nodes inside, after what is none was taken out. */
function childrenIn(holder: Holder): TextNode[] {
  return holder.toArray().flatMap(child => {
    if (child instanceof Y.XmlText) return textNodes(child, typeOf(holder))
    const node = child instanceof Y.XmlElement ? nodeIn(child) : null
    if (node) return [node]
    holder.delete(holder.toArray().indexOf(child), 1)
    return []
  })
}

function nodeIn(element: Y.XmlElement): TextNode | null {
  const type = lessonSchema.nodes[element.nodeName]
  if (!type) return null
  const children = fill(element, type, childrenIn(element))
  return children && type.create(element.getAttributes(), children)
}

/** The children, with what their holder still needs before them; null when no filling helps. */
function fill(holder: Holder, type: NodeType, children: TextNode[]): TextNode[] | null {
  const content = Fragment.from(children)
  if (type.validContent(content)) return children
  const missing = type.contentMatch.fillBefore(content, true)
  if (!missing) return null
  const nodes = [...missing.content]
  holder.insert(0, nodes.map(elementOf))
  return [...nodes, ...children]
}

function elementOf(node: TextNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null) element.setAttribute(name, value)
  element.insert(
    0,
    node.content.content.map(child => (child.isText ? new Y.XmlText(child.text) : elementOf(child))),
  )
  return element
}

/** The stretches of a text; marks that cannot stand on one stretch together are taken off. */
function textNodes(text: Y.XmlText, within: NodeType | undefined): TextNode[] {
  let at = 0
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') {
      text.delete(at, 1)
      return []
    }
    const excess = excessIn(attributes, within)
    if (excess.length > 0)
      text.format(at, insert.length, Object.fromEntries(excess.map(name => [name, null])))
    at += insert.length
    return [lessonSchema.text(insert)]
  })
}

/** Names of the marks that cannot stay: unknown ones, ones that have no place here, and ones another excludes. */
function excessIn(attributes: Record<string, unknown>, within: NodeType | undefined): string[] {
  let kept: readonly Mark[] = []
  const excess: string[] = []
  for (const name of Object.keys(attributes).sort()) {
    const type = lessonSchema.marks[name.replace(overlap, '')]
    const excludes = kept.some(mark => type && (mark.type.excludes(type) || type.excludes(mark.type)))
    if (!type || excludes || (within && !within.allowsMarkType(type))) excess.push(name)
    else kept = [...kept, type.create(attributes[name] as Record<string, unknown>)]
  }
  return excess
}

/** What the editor puts behind the name of a mark that may overlap its like. */
const overlap = /--[a-zA-Z0-9+/=]{8}$/

/** No id twice, of a block or of what is unique inside one; a block without gets one. */
function renew(root: Y.XmlFragment, newId: () => string) {
  const seen = new Set<string>()
  const inner = new Set<string>()
  for (const element of elementsIn(root)) {
    const { id, ...attrs } = element.getAttributes() as Record<string, unknown>
    if (carriesId(element.nodeName) && (typeof id !== 'string' || seen.has(id)))
      element.setAttribute('id', newId())
    else if (typeof id === 'string') seen.add(id)
    const unique = blockNamed(element.nodeName)?.unique
    if (!unique) continue
    const own = unique.idOf(attrs)
    if (!inner.has(own)) inner.add(own)
    else
      for (const [name, value] of Object.entries(unique.renewed(attrs, newId())))
        if (value !== attrs[name]) element.setAttribute(name, value as string)
  }
}

function* elementsIn(holder: Holder): Generator<Y.XmlElement> {
  for (const child of holder.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    yield child
    yield* elementsIn(child)
  }
}
