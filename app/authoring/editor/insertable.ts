import type { Editor } from '@tiptap/core'
import {
  Code2,
  Heading2,
  Heading3,
  Heading4,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Table2,
} from 'lucide-react'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { AnyBlock, BlockGroup, Desk } from '../blocks/block.ts'
import { editWords } from '../blocks/edit-words.ts'
import { blocks } from '../blocks/registry.ts'
import { insertBlock } from './insert-block.ts'
import { insertTable } from './tables.tsx'
import { editorWords } from './words.ts'

/** Something the slash menu and the insert menu offer. */
export interface Insertable {
  readonly name: string
  readonly icon: LucideIcon
  readonly group: BlockGroup
  label(language: Language): string
  /** Words to find it by, in both languages. */
  readonly find: string
  insert(editor: Editor, desk: Desk): void
}

type EditorWord = keyof (typeof editorWords)['id']

const text = (
  word: EditorWord,
  find: EditorWord,
  icon: LucideIcon,
  insert: (editor: Editor) => void,
): Insertable => ({
  name: word,
  icon,
  group: 'words',
  label: language => wordsIn(editorWords, language)(word),
  find: findWords(
    ...(['id', 'en'] as const).flatMap(language => [
      editorWords[language][word],
      editorWords[language][find],
    ]),
  ),
  insert,
})

const own = (block: AnyBlock): Insertable => ({
  name: block.name,
  icon: block.icon,
  group: block.group ?? (block.holds ? 'frames' : 'shown'),
  label: language => wordsIn(editWords, language)(block.word),
  find: findWords(
    ...(['id', 'en'] as const).flatMap(language => [
      editWords[language][block.word],
      editWords[language][block.find],
    ]),
  ),
  insert: (editor, desk) => insertBlock(editor, block, desk),
})

const heading = (word: 'heading2' | 'heading3' | 'heading4', icon: LucideIcon, level: 2 | 3 | 4) =>
  text(word, 'headingFind', icon, editor => editor.chain().focus().setHeading({ level }).run())

const groups: readonly BlockGroup[] = ['words', 'shown', 'frames', 'practice']

/** Everything that can be inserted, in the order it is offered. */
export const insertables: readonly Insertable[] = [
  heading('heading2', Heading2, 2),
  heading('heading3', Heading3, 3),
  heading('heading4', Heading4, 4),
  text('bulletList', 'bulletFind', List, editor => editor.chain().focus().toggleBulletList().run()),
  text('orderedList', 'orderedFind', ListOrdered, editor => editor.chain().focus().toggleOrderedList().run()),
  text('table', 'tableFind', Table2, insertTable),
  text('quote', 'quoteFind', Quote, editor => editor.chain().focus().toggleBlockquote().run()),
  text('codeBlock', 'codeFind', Code2, editor => editor.chain().focus().toggleCodeBlock().run()),
  text('rule', 'ruleFind', Minus, editor => editor.chain().focus().setHorizontalRule().run()),
  ...inGroups(blocks.map(own)).flatMap(({ entries }) => entries),
]

export interface InsertableGroup {
  readonly group: BlockGroup
  readonly entries: readonly Insertable[]
}

/** What is offered under one heading each; a group with nothing in it is left out. */
export function inGroups(offered: readonly Insertable[]): readonly InsertableGroup[] {
  return groups
    .map(group => ({ group, entries: offered.filter(each => each.group === group) }))
    .filter(({ entries }) => entries.length > 0)
}

/**
 * What fits a query in either language: first what is called just that, then what is called so and longer, then what else
 * begins with it, then what holds it.
 */
export function matching(query: string, offered: readonly Insertable[] = insertables): readonly Insertable[] {
  const wanted = plain(query)
  if (!wanted) return offered
  const isCalled = ({ label }: Insertable, fits: (name: string) => boolean) =>
    (['id', 'en'] as const).some(language => fits(plain(label(language))))
  const begins = ({ find }: Insertable) => find.split(' ').some(word => word.startsWith(wanted))
  const rank = (each: Insertable) => {
    if (isCalled(each, name => name === wanted)) return 0
    if (isCalled(each, name => name.startsWith(wanted))) return 1
    return begins(each) ? 2 : 3
  }
  const words = wanted.split(/\s+/)
  return offered
    .filter(({ find }) => words.every(word => find.includes(word)))
    .toSorted((one, other) => rank(one) - rank(other))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function findWords(...texts: readonly string[]): string {
  return [...new Set(plain(texts.join(' ')).split(/\s+/))].join(' ')
}
