import { getSchema } from '@tiptap/core'
import { expect, it } from 'vitest'
import { lessonNodes } from '../blocks/nodes.ts'
import { foundIn } from './find.ts'

const schema = getSchema(lessonNodes())
const line = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map(type => ({ type })),
})
const doc = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })
const words = (from: ReturnType<typeof doc>, sought: string, matchCase = false) =>
  foundIn(from, sought, matchCase).map(({ from: a, to }) => from.textBetween(a, to))

it('finds words in headings, lists and cells, whatever their case unless it counts', () => {
  const lesson = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('Loket pagi')] },
    line(text('Di loket, di Loket.')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [line(text('LOKET'))] }] },
  )
  expect(words(lesson, 'loket')).toEqual(['Loket', 'loket', 'Loket', 'LOKET'])
  expect(words(lesson, 'Loket', true)).toEqual(['Loket', 'Loket'])
})

it('finds words that are partly bold, and those behind a line break', () => {
  expect(words(doc(line(text('se'), text('nyum', 'bold'))), 'senyum')).toEqual(['senyum'])
  expect(words(doc(line(text('a'), { type: 'hardBreak' }, text('sapa dulu'))), 'sapa')).toEqual(['sapa'])
})

it('takes signs as signs, and words of another writing by their letters', () => {
  expect(words(doc(line(text('biaya (Rp0)? ya'))), '(Rp0)?')).toEqual(['(Rp0)?'])
  expect(words(doc(line(text('👍 jum’at é'))), 'É')).toEqual(['é'])
})

it('finds words in the fields of blocks, in the order they stand', () => {
  const lesson = doc(
    line(text('loket')),
    { type: 'flashcards', attrs: { cards: [{ front: 'Loket', back: 'di loket, loket' }] } },
    {
      type: 'steps',
      content: [{ type: 'section', attrs: { title: 'Ke loket' }, content: [line(text('loket'))] }],
    },
  )
  const found = foundIn(lesson, 'loket', false)
  expect(found.map(({ field }) => field && [field.said, field.start])).toEqual([
    undefined,
    ['Loket', 0],
    ['di loket, loket', 3],
    ['di loket, loket', 10],
    ['Ke loket', 3],
    undefined,
  ])
})

it('finds nothing over the edge of a block, nor for nothing', () => {
  expect(words(doc(line(text('sa')), line(text('pa'))), 'sapa')).toEqual([])
  expect(words(doc(line(text('sapa'))), '')).toEqual([])
})
