import { getSchema } from '@tiptap/core'
import { DOMParser } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { lessonNodes } from './nodes.ts'

const schema = getSchema(lessonNodes())
const startOf = (html: string) => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return DOMParser.fromSchema(schema).parse(document.body as unknown as Node).firstChild?.attrs.start
}

it('a numbered list goes on from the number it came with', () => {
  expect(startOf('<ol start="3"><li><p>Tiga</p></li></ol>')).toBe(3)
  expect(startOf('<ol><li><p>Satu</p></li></ol>')).toBe(1)
  expect(startOf('<ol start="c"><li><p>Satu</p></li></ol>')).toBe(1)
})

it('a numbered list says where it starts only when that is not at one', () => {
  const { orderedList, listItem, paragraph } = schema.nodes
  const list = (start: number) =>
    orderedList!.create({ start }, listItem!.create(null, paragraph!.create(null, schema.text('Satu'))))
  const toDOM = orderedList!.spec.toDOM!
  expect(toDOM(list(1))).toEqual(['ol', {}, 0])
  expect(toDOM(list(4))).toEqual(['ol', { start: 4 }, 0])
})
