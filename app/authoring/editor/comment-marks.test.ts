import type { Editor } from '@tiptap/core'
import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { lessonSchema } from '../document-check.ts'
import { commentMarks, showThreads, threadAt } from './comment-marks.ts'

const line = (id: string, words: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
})

/** A text that is written without a screen, where something was said of its second word. */
function written() {
  const marks = commentMarks(() => undefined)
  const plugins = (marks.config.addProseMirrorPlugins as () => Plugin[])()
  const doc = lessonSchema.nodeFromJSON({
    type: 'doc',
    content: [line('a', 'Warga menyimpan bukti.'), line('b', 'Lalu pulang.')],
  })
  let state = EditorState.create({ doc, plugins })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
  }
  const editor = {
    get state() {
      return state
    },
    view: { dispatch },
  } as unknown as Editor
  showThreads(editor, [{ id: 'utas', blockId: 'a', quote: 'menyimpan' }])
  return { editor, dispatch, at: (place: number) => threadAt(editor.state, place) }
}

it('stands at the words that are talked about, and nowhere else', () => {
  const { at } = written()
  expect([at(2), at(9), at(20), at(26)]).toEqual([null, 'utas', null, null])
})

it('stays at them while one writes around them', () => {
  const { editor, dispatch, at } = written()
  dispatch(editor.state.tr.insertText('Tiap ', 1))
  expect([at(9), at(14)]).toEqual([null, 'utas'])
})

it('stands at the block once the words are gone, and no more once it is settled', () => {
  const { editor, dispatch, at } = written()
  dispatch(editor.state.tr.delete(7, 17))
  expect([at(2), at(10), at(18)]).toEqual(['utas', 'utas', null])
  showThreads(editor, [])
  expect(at(2)).toBeNull()
})
