import { expect, it } from 'vitest'
import { lessonSchema } from '../document-check.ts'
import { stretchIn } from './comment-stretch.ts'

const block = (...content: object[]) =>
  lessonSchema.nodeFromJSON({ type: 'paragraph', attrs: { id: 'p' }, content })
const text = (words: string, ...marks: string[]) => ({
  ...{ type: 'text', text: words },
  marks: marks.map(type => ({ type })),
})

it('finds words that are talked about, over bold ones and a broken line', () => {
  const spoken = block(text('Sapa '), text('warga', 'bold'), { type: 'hardBreak' }, text('dengan nama.'))
  expect(stretchIn(spoken, 'warga dengan')).toEqual({ from: 5, to: 17 })
})

it('takes the block where the words are gone, or are all of it', () => {
  expect(stretchIn(block(text('Sapa warga.')), 'ibu hamil')).toBeNull()
  expect(stretchIn(block(text('Sapa warga.')), 'Sapa warga.')).toBeNull()
  expect(stretchIn(block(text('Sapa (warga).')), '(warga)')).toEqual({ from: 5, to: 12 })
})
