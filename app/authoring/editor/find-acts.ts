import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { Found } from './find.ts'
import { findingKey, findingOf, type Sought } from './finding.ts'
import { replaceInField, showField } from './found-field.ts'
import { asOneStep } from './together.ts'

export function seek(editor: Editor, sought: Sought) {
  editor.view.dispatch(editor.state.tr.setMeta(findingKey, sought))
  show(editor)
}

/** Goes to the next match (1) or the one before (-1), around the end too. */
export function step(editor: Editor, by: -1 | 1) {
  const { found, at } = findingOf(editor.state)
  if (found.length === 0) return
  editor.view.dispatch(editor.state.tr.setMeta(findingKey, { at: (at + by + found.length) % found.length }))
  show(editor)
}

/** Puts other words in place of the match one stands at, and goes to the next; false when its field has no room for them. */
export function replaceOne(editor: Editor, words: string): boolean {
  const { found, at, matchCase, words: sought } = findingOf(editor.state)
  const match = found[at]
  if (!match) return true
  const tr = editor.state.tr
  const isDone = replaced(tr, match, words)
  asOneStep(editor, () => editor.view.dispatch(tr))
  // What was sought may stand in the new words as well.
  const passed = isDone ? timesIn(words, sought, matchCase) : 1
  const { length } = findingOf(editor.state).found
  editor.view.dispatch(editor.state.tr.setMeta(findingKey, { at: length > 0 ? (at + passed) % length : 0 }))
  show(editor)
  return isDone
}

/** Replaces every match, to be undone as one; says how many there were that had room. */
export function replaceAll(editor: Editor, words: string): number {
  const { found } = findingOf(editor.state)
  const tr = editor.state.tr
  const done = [...found].reverse().filter(match => replaced(tr, match, words))
  asOneStep(editor, () => editor.view.dispatch(tr))
  return done.length
}

function replaced(tr: Transaction, match: Found, words: string): boolean {
  const { from, to, field } = match
  if (field) return replaceInField(tr, match, words)
  if (words) tr.insertText(words, from, to)
  else tr.delete(from, to)
  return true
}

const timesIn = (text: string, sought: string, matchCase: boolean) =>
  (matchCase ? text : text.toLowerCase()).split(matchCase ? sought : sought.toLowerCase()).length - 1

/** Ends the search where it stands: the match is selected, and one writes on there. */
export function leaveFinding(editor: Editor) {
  const { found, at } = findingOf(editor.state)
  const match = found[at]
  editor.view.dispatch(editor.state.tr.setMeta(findingKey, { words: '', matchCase: false }))
  if (match?.field) return showField(editor, match, true)
  if (match) editor.commands.setTextSelection(match)
  editor.view.focus()
}

// The focus stays in the bar, so the text does not follow by itself.
function show(editor: Editor) {
  const { found, at } = findingOf(editor.state)
  const match = found[at]
  if (match?.field) showField(editor, match)
  else editor.view.dom.querySelector('.found-now')?.scrollIntoView({ block: 'center' })
}
