import { type Editor, Extension } from '@tiptap/core'
import { keydownHandler } from '@tiptap/pm/keymap'
import type { KeyWord } from './key-words.ts'
import { moveHere } from './move-block.ts'

/** What keys set going on the page around the text. */
export interface Doings {
  link(): void
  comment(): void
  save(): void
  find(): void
  help(): void
  alone(): void
  blockMenu(): void
}

export interface Key {
  readonly word: KeyWord
  /** As ProseMirror writes them, `Mod` being Ctrl or ⌘; or the sign one types. */
  readonly keys: readonly string[]
  /** It works in the fields of a block as well. */
  readonly inFields?: true
  /** False where it does not apply. Without it, the sign or key does what it does in any such text. */
  run?(editor: Editor, doings: Doings): boolean
}

export interface KeyGroup {
  readonly word: KeyWord
  readonly keys: readonly Key[]
}

const heading = (level: 2 | 3 | 4): Key => ({
  word: `heading${level}`,
  keys: [`Mod-Alt-${level}`],
  run: editor => editor.commands.toggleHeading({ level }),
})

const done = (doing: () => void) => {
  doing()
  return true
}

/** Every key of the editor. The shortcuts are bound from this list, the tools name them from it, and the help shows it. */
export const keyGroups: readonly KeyGroup[] = [
  {
    word: 'moving',
    keys: [
      { word: 'find', keys: ['Mod-f'], inFields: true, run: (_, { find }) => done(find) },
      { word: 'tools', keys: ['Alt-F10'], run: toTools },
      { word: 'alone', keys: ['Alt-Shift-f'], inFields: true, run: (_, { alone }) => done(alone) },
      { word: 'openHelp', keys: ['Mod-/'], inFields: true, run: (_, { help }) => done(help) },
    ],
  },
  {
    word: 'writing',
    keys: [
      { word: 'insert', keys: ['/'] },
      { word: 'undo', keys: ['Mod-z'], run: editor => editor.commands.undo() },
      { word: 'redo', keys: ['Mod-y', 'Mod-Shift-z'], run: editor => editor.commands.redo() },
      { word: 'link', keys: ['Mod-k'], run: (_, { link }) => done(link) },
      { word: 'comment', keys: ['Mod-Alt-m'], run: (_, { comment }) => done(comment) },
      { word: 'save', keys: ['Mod-s'], inFields: true, run: (_, { save }) => done(save) },
      { word: 'newLine', keys: ['Shift-Enter'], run: editor => editor.commands.setHardBreak() },
    ],
  },
  {
    word: 'marks',
    keys: [
      { word: 'bold', keys: ['Mod-b'], run: editor => editor.commands.toggleBold() },
      { word: 'italic', keys: ['Mod-i'], run: editor => editor.commands.toggleItalic() },
      { word: 'strike', keys: ['Mod-Shift-s'], run: editor => editor.commands.toggleStrike() },
      { word: 'code', keys: ['Mod-e'], run: editor => editor.commands.toggleCode() },
    ],
  },
  {
    word: 'kinds',
    keys: [
      { word: 'paragraph', keys: ['Mod-Alt-0'], run: editor => editor.commands.setParagraph() },
      heading(2),
      heading(3),
      heading(4),
      { word: 'bulletList', keys: ['Mod-Shift-8'], run: editor => editor.commands.toggleBulletList() },
      { word: 'orderedList', keys: ['Mod-Shift-7'], run: editor => editor.commands.toggleOrderedList() },
      { word: 'quote', keys: ['Mod-Shift-b'], run: editor => editor.commands.toggleBlockquote() },
      { word: 'codeBlock', keys: ['Mod-Alt-c'], run: editor => editor.commands.toggleCodeBlock() },
      { word: 'deeper', keys: ['Tab'], run: editor => editor.commands.sinkListItem('listItem') },
      { word: 'shallower', keys: ['Shift-Tab'], run: editor => editor.commands.liftListItem('listItem') },
    ],
  },
  {
    word: 'blocks',
    keys: [
      { word: 'blockMenu', keys: ['Alt-Enter'], inFields: true, run: (_, { blockMenu }) => done(blockMenu) },
      { word: 'moveUp', keys: ['Alt-Shift-ArrowUp'], run: editor => moveHere(editor, -1) },
      { word: 'moveDown', keys: ['Alt-Shift-ArrowDown'], run: editor => moveHere(editor, 1) },
      { word: 'enterBlock', keys: ['Enter'] },
      { word: 'addSection', keys: ['Mod-Enter'] },
      { word: 'leaveBlock', keys: ['Escape'] },
    ],
  },
  {
    word: 'typed',
    keys: [
      { word: 'heading2', keys: ['##-Space'] },
      { word: 'heading3', keys: ['###-Space'] },
      { word: 'bulletList', keys: ['*-Space'] },
      { word: 'orderedList', keys: ['1.-Space'] },
      { word: 'quote', keys: ['>-Space'] },
      { word: 'codeBlock', keys: ['```-Space'] },
    ],
  },
]

function toTools(): boolean {
  document.querySelector<HTMLElement>('[data-lesson-tools] [tabindex="0"]')?.focus()
  return true
}

const every = keyGroups.flatMap(group => group.keys)

/** Tells a key that works in the fields of blocks too from one that is theirs. */
export const isKeyOfFieldsToo = keydownHandler(
  Object.fromEntries(
    every.flatMap(key => (key.inFields ? key.keys.map(each => [each, () => true] as const) : [])),
  ),
)

/** The list, bound. */
export const keyBindings = (doings: () => Doings) =>
  Extension.create({
    name: 'lessonShortcuts',
    priority: 1000,
    addKeyboardShortcuts() {
      return Object.fromEntries(
        every.flatMap(({ keys, run }) =>
          run ? keys.map(key => [key, () => run(this.editor, doings())] as const) : [],
        ),
      )
    },
  })

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform)

/** The caps of one combination as they stand on this machine's keyboard; `named` says the ones that are words. */
export function capsOf(key: string, named: (word: KeyWord) => string): readonly string[] {
  return key.split('-').map(cap => {
    if (cap === 'Mod') return isMac() ? '⌘' : 'Ctrl'
    if (cap === 'ArrowUp' || cap === 'ArrowDown' || cap === 'Space') return named(cap)
    return cap.length === 1 ? cap.toUpperCase() : cap
  })
}

/** How a tool names its key: Ctrl+B. */
export function keyOf(word: KeyWord): string | undefined {
  const key = every.find(each => each.word === word && each.run)?.keys[0]
  return key && capsOf(key, cap => cap).join('+')
}
