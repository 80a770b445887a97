import fc from 'fast-check'
import type { DocNode } from '../blocks/block.ts'

export type Fielding = 'fill' | 'add' | 'drop' | 'shift'

/** What one of several writers does next; `at` picks a block, by its place among those there are. */
export type Deed =
  | { kind: 'write' | 'split' | 'remove' | 'wrap' | 'move' | Fielding; who: number; at: number }
  | { kind: 'reach' | 'lose' | 'reload'; who: number }

const deed = (writers: number): fc.Arbitrary<Deed> => {
  const who = fc.nat(writers - 1)
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom<Fielding[]>('fill', 'fill', 'fill', 'add', 'drop', 'shift'),
        who,
        at: fc.nat(9),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('write' as const), who, at: fc.nat(9) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('split' as const, 'remove' as const, 'wrap' as const, 'move' as const),
        who,
        at: fc.nat(9),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('reach' as const, 'lose' as const, 'reload' as const),
        who,
      }),
    },
  )
}

export const deeds = fc
  .integer({ min: 2, max: 4 })
  .chain(writers => fc.tuple(fc.constant(writers), fc.array(deed(writers), { minLength: 1, maxLength: 40 })))

const paragraph = (id: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: `awal-${id}` }],
})

export const beginning: DocNode = {
  type: 'doc',
  content: [
    paragraph('a'),
    {
      type: 'flashcards',
      attrs: {
        id: 'kartu',
        cards: ['satu', 'dua', 'tiga'].map(word => ({ front: `depan ${word}`, back: `balik ${word}` })),
      },
    },
    paragraph('b'),
    { type: 'image', attrs: { id: 'gambar', media: '', alt: '', caption: 'awal', decorative: false } },
    {
      type: 'poll',
      attrs: {
        ...{ id: 'jajak', ask: 'awal', several: false },
        options: ['o1', 'o2'].map(id => ({ id, words: `pilihan ${id}` })),
      },
    },
    paragraph('c'),
  ],
}

export const isFielding = (kind: Deed['kind']): kind is Fielding =>
  ['fill', 'add', 'drop', 'shift'].includes(kind)

export const hasFields = ({ type }: DocNode) => type in lists

/** Blocks with words in fields: the list each holds, and what is written in one of its things. */
const lists: Readonly<Record<string, { list: string; field: string; most: number } | null>> = {
  flashcards: { list: 'cards', field: 'front', most: 30 },
  poll: { list: 'options', field: 'words', most: 6 },
  image: null,
}

/** A block after something was done in its fields. */
export function fielding(
  block: DocNode,
  kind: Fielding,
  at: number,
  word: () => string,
  newId: () => string,
): DocNode {
  const { attrs = {} } = block
  const rule = lists[block.type]
  if (!rule) {
    const caption = kind === 'drop' ? '' : kind === 'shift' ? attrs.caption : `${attrs.caption} ${word()}`
    return { ...block, attrs: { ...attrs, caption } }
  }
  const things = attrs[rule.list] as readonly Record<string, string>[]
  const place = at % things.length
  const made = (): readonly Record<string, string>[] => {
    if (kind === 'fill')
      return things.with(place, {
        ...things[place],
        [rule.field]: `${things[place]?.[rule.field]} ${word()}`,
      })
    if (kind === 'shift') return [...things.slice(1), ...things.slice(0, 1)]
    if (kind === 'drop') return things.length > 1 ? things.toSpliced(place, 1) : things
    if (things.length >= rule.most) return things
    const thing: Record<string, string> =
      block.type === 'poll' ? { id: newId(), words: word() } : { front: word(), back: word() }
    return things.toSpliced(place, 0, thing)
  }
  return { ...block, attrs: { ...attrs, [rule.list]: made() } }
}
