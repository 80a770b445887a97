import { getSchema } from '@tiptap/core'
import { UniqueID } from '@tiptap/extension-unique-id'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedNodes } from '../blocks/named.ts'
import { lessonNodes } from '../blocks/nodes.ts'
import { countWords, textOf } from '../document.ts'
import { turned, turns, turnsOf } from './turn.ts'

const schema = getSchema([...lessonNodes(), UniqueID.configure({ types: [...namedNodes] })])
const text = (words: string) => (words ? [{ type: 'text', text: words }] : [])
const paragraph = (words: string, id = 'p') => ({ type: 'paragraph', attrs: { id }, content: text(words) })
const item = (...content: object[]) => ({ type: 'listItem', content })
const made = (json: object) => schema.nodeFromJSON(json)

const words = fc.constantFrom('Sapa warga.', 'Sebut nama Anda', 'satu dua tiga', '')
const plain = fc.oneof(
  words.map(each => paragraph(each)),
  fc
    .record({ each: words, level: fc.constantFrom(2, 3, 4) })
    .map(({ each, level }) => ({ type: 'heading', attrs: { id: 'h', level }, content: text(each) })),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map(lines => ({ type: 'codeBlock', attrs: { id: 'c' }, content: text(lines.join('\n')) })),
)
const some = fc.array(plain, { minLength: 1, maxLength: 3 })
const list = fc.record({
  type: fc.constantFrom('bulletList', 'orderedList'),
  content: fc.array(
    fc
      .record({ each: words, inner: fc.option(words) })
      .map(({ each, inner }) =>
        item(
          paragraph(each),
          ...(inner === null ? [] : [{ type: 'bulletList', content: [item(paragraph(inner))] }]),
        ),
      ),
    { minLength: 1, maxLength: 3 },
  ),
})
const block = fc.oneof(
  plain,
  list,
  some.map(content => ({ type: 'blockquote', content })),
  fc
    .record({ content: some, title: fc.constantFrom('', 'Ingat') })
    .map(({ content, title }) => ({ type: 'callout', attrs: { id: 'k', kind: 'tip', title }, content })),
)

describe('turning a block into another', () => {
  it('keeps every word, whatever it was and becomes', () => {
    fc.assert(
      fc.property(block, fc.constantFrom(...turns), (json, turn) => {
        const node = made(json)
        const result = turned(node, turn)
        if (!result) return
        const before = countWords(textOf(node.toJSON()))
        expect(result.reduce((sum, each) => sum + countWords(textOf(each.toJSON())), 0)).toBe(before)
        for (const each of result) each.check()
      }),
    )
  })

  it('keeps the name of the words, so that links and reviews still find them', () => {
    expect(turned(made(paragraph('Sapa', 'one')), 'heading3')?.[0]?.attrs).toMatchObject({
      id: 'one',
      level: 3,
    })
    expect(turned(made(paragraph('Sapa', 'one')), 'bulletList')?.[0]?.firstChild?.firstChild?.attrs.id).toBe(
      'one',
    )
    const bullets = made({ type: 'bulletList', attrs: { id: 'l' }, content: [item(paragraph('a', 'one'))] })
    expect(turned(bullets, 'orderedList')?.[0]?.attrs.id).toBe('l')
    expect(turned(bullets, 'paragraph')?.[0]?.attrs.id).toBe('one')
  })

  it('is not offered where words stand in fields or cells, nor for what it is already', () => {
    expect(
      turnsOf(
        made({ type: 'image', attrs: { id: 'i', media: '', alt: 'x', caption: '', decorative: false } }),
      ),
    ).toEqual([])
    expect(turnsOf(made(paragraph('Sapa')))).not.toContain('paragraph')
    expect(
      turnsOf(made({ type: 'bulletList', content: [item(paragraph('a')), item(paragraph('b'))] })),
    ).toEqual(['paragraph', 'orderedList', 'quote', 'codeBlock', 'callout'])
  })
})
