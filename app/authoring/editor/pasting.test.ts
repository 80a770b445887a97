import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lessonNodes } from '../blocks/nodes.ts'
import { following } from './pasting.ts'

const schema = getSchema(lessonNodes())

const written = (text: string, at: number) => {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(text)])])
  return EditorState.create({ doc, selection: TextSelection.create(doc, at + 1) })
}

it('what is pasted late stands before what was typed meanwhile, and writing goes on after both', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,20}$/),
      fc.nat(20),
      fc.stringMatching(/^[A-Z]{1,9}$/),
      fc.stringMatching(/^[0-9]{1,9}$/),
      (text, wanted, typed, pasted) => {
        const at = Math.min(wanted, text.length)
        let state = written(text, at)
        const place = following(state.selection)
        const typing = state.tr.insertText(typed)
        place.follow(typing)
        state = state.apply(typing)
        const own = following(state.selection, 1)
        state = state.apply(state.tr.setSelection(place.in(state.doc)))
        const pasting = state.tr.insertText(pasted)
        own.follow(pasting)
        state = state.apply(pasting)
        state = state.apply(state.tr.setSelection(own.in(state.doc)).insertText('!'))
        expect(state.doc.textContent).toBe(`${text.slice(0, at)}${pasted}${typed}!${text.slice(at)}`)
      },
    ),
  )
})
