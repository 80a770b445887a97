import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { lessonNodes } from '../blocks/nodes.ts'
import { slashBefore } from './slash.ts'

const schema = getSchema(lessonNodes())

/** The text of one paragraph with the cursor at its end. */
function written(text: string, type = 'paragraph') {
  const doc = schema.node('doc', null, [schema.node(type, null, text ? [schema.text(text)] : [])])
  return EditorState.create({ doc, selection: TextSelection.atEnd(doc) })
}

it.each([
  ['/', { from: 1, to: 2, query: '' }],
  ['/tabel', { from: 1, to: 7, query: 'tabel' }],
  ['lalu /ga', { from: 6, to: 9, query: 'ga' }],
  ['lalu\u00a0/ga', { from: 6, to: 9, query: 'ga' }],
  ['dan/atau', null],
  ['https://bina', null],
  ['/judul ', { from: 1, to: 8, query: 'judul ' }],
  ['/judul bag', { from: 1, to: 11, query: 'judul bag' }],
  ['/cara lama dan', { from: 1, to: 15, query: 'cara lama dan' }],
  ['/tabel ini', null],
  ['pukul /8 lalu', null],
  ['/ ', null],
  ['/judul  bag', null],
  ['', null],
])('a slash offers blocks where it begins a word: %j', (text, slash) => {
  expect(slashBefore(written(text))).toEqual(slash)
})

it('offers none in code', () => {
  expect(slashBefore(written('/tabel', 'codeBlock'))).toBeNull()
})
