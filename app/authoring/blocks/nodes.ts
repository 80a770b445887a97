import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import type { AnyKind } from './block.ts'
import { isAllowedHref } from './href.ts'
import { NumberedList } from './numbered-list.ts'
import { kinds } from './registry.ts'
import { section } from './section.ts'
import { tableNodes } from './tables.ts'

/** What a lesson may hold, for the editor and for the check on the server; learners never load this. */
export const lessonNodes = (nodeFor: (kind: AnyKind) => Node = kind => nodeOf(kind)): Extensions => [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3, 4] }),
  Bold,
  Italic,
  Strike,
  Code,
  CodeBlock,
  Blockquote,
  HorizontalRule,
  HardBreak,
  BulletList,
  ListItem,
  ListKeymap,
  Dropcursor.configure({ class: 'text-primary', width: 3 }),
  Gapcursor,
  LessonLink,
  NumberedList,
  ...tableNodes,
  ...kinds.map(nodeFor),
]

/** A link holds its address alone, and only one that may be followed. */
const LessonLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: link => isAllowedHref(link.getAttribute('href')) && null }],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    isAllowedHref(HTMLAttributes.href) ? mergeAttributes(HTMLAttributes) : {},
    0,
  ],
})

/** What a node that comes from outside says of itself, checked; null when it is not one of ours. */
export type ReadAttrs = (kind: AnyKind, attrs: unknown) => Readonly<Record<string, unknown>> | null

/** A Tiptap node, made from what its kind says of itself. Without `read` none comes in by the clipboard. */
export function nodeOf(kind: AnyKind, read: ReadAttrs = () => null): Node {
  const initial = kind.initial({ newId: () => 'new' })
  return Node.create({
    name: kind.name,
    ...(kind === section ? { isolating: true } : { group: 'block' }),
    ...(kind.holds ? { content: contents[kind.holds], defining: true } : { atom: true }),
    selectable: kind !== section,
    draggable: kind !== section,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(initial).map(([key, value]) => [
          key,
          {
            default: value,
            rendered: false,
            parseHTML: (from: HTMLElement) => (carried(kind, from, read) ?? initial)[key],
          },
        ]),
      ),
    parseHTML: () => [
      { tag: `div[data-block="${kind.name}"]`, getAttrs: from => (carried(kind, from, read) ? null : false) },
    ],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { id: _, ...attrs } = node.attrs
      const carrier = { 'data-block': kind.name, 'data-attrs': JSON.stringify(attrs) }
      return ['div', mergeAttributes(HTMLAttributes, carrier), ...(kind.holds ? [0 as const] : [])]
    },
  })
}

const contents = { blocks: 'block+', sections: `${section.name}+` }

/** What a copied block carries through the clipboard, checked like anything that comes from outside; null when it is not one. */
function carried(kind: AnyKind, from: HTMLElement, read: ReadAttrs) {
  try {
    return read(kind, JSON.parse(from.dataset.attrs ?? ''))
  } catch {
    return null
  }
}
