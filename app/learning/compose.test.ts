import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changed } from './change.ts'
import { moved, placed, slots, unwrapped, withDetails, withNodes, withoutNodes, wrapped } from './compose.ts'
import { isGroup, type Node, nodesOf, type Path, pathSchema } from './path.ts'
import { anyPath } from './path-makers.ts'
import { ruleForms } from './rules/registry.ts'

const of = { workId: '0190a000-0000-7000-8000-000000000001', partId: '0190a000-0000-7000-8000-000000000001' }
const lesson = (id: string): Node => ({ id, kind: 'lesson', title: id, of, effort: 5 })
const path: Path = pathSchema.parse({ title: 'Jalur', steps: [lesson('a'), lesson('b'), lesson('c')] })

const shape = (nodes: readonly Node[]): unknown =>
  nodes.map(node => (isGroup(node) ? { [node.id]: shape(node.nodes) } : node.id))

it('moves steps up, down, into the group above and out again', () => {
  expect(shape(moved(path, ['c'], 'up').steps)).toEqual(['a', 'c', 'b'])
  expect(shape(moved(path, ['a', 'b'], 'down').steps)).toEqual(['c', 'a', 'b'])
  const grouped = wrapped(path, ['a'], { id: 'g', kind: 'choose', title: 'Pilihan' })
  const inside = moved(grouped, ['b'], 'in')
  expect(shape(inside.steps)).toEqual([{ g: ['a', 'b'] }, 'c'])
  expect(shape(moved(inside, ['a'], 'out').steps)).toEqual([{ g: ['b'] }, 'a', 'c'])
  expect(shape(unwrapped(inside, 'g').steps)).toEqual(['a', 'b', 'c'])
})

it('groups several steps where the first of them stood', () => {
  const grouped = wrapped(path, ['c', 'a'], { id: 'g', kind: 'choose', title: 'Pilihan' })
  expect(shape(grouped.steps)).toEqual([{ g: ['a', 'c'] }, 'b'])
})

it('adds to the end of a list or beside a node, and drops groups that become empty', () => {
  expect(shape(withNodes(path, 'path', [lesson('d')]).steps)).toEqual(['a', 'b', 'c', 'd'])
  expect(shape(withNodes(path, 'after:a', [lesson('d'), lesson('e')]).steps)).toEqual([
    'a',
    'd',
    'e',
    'b',
    'c',
  ])
  expect(shape(withNodes(path, 'before:a', [lesson('d')]).steps)).toEqual(['d', 'a', 'b', 'c'])
  const grouped = wrapped(path, ['a'], { id: 'g', kind: 'all', title: 'Bagian' })
  expect(shape(withNodes(grouped, 'group:g', [lesson('d')]).steps)).toEqual([{ g: ['a', 'd'] }, 'b', 'c'])
  expect(shape(withNodes(grouped, 'start:group:g', [lesson('d')]).steps)).toEqual([
    { g: ['d', 'a'] },
    'b',
    'c',
  ])
  expect(shape(withoutNodes(grouped, ['a']).steps)).toEqual(['b', 'c'])
  const helped = withNodes(path, 'remedy:b', [lesson('r')])
  expect(nodesOf(helped.steps).map(node => node.id)).toEqual(['a', 'b', 'r', 'c'])
  expect(withoutNodes(helped, ['r'])).toEqual(path)
})

it('writes the condition that was picked, the other way round if asked, and in the place of another', () => {
  const change = { intent: 'condition', id: 'a', rule: 'score', 'with-step': 'b', 'with-mark': '80' } as const
  const rule = { rule: 'score', step: 'b', atLeast: 0.8 }
  for (const slot of slots) {
    const once = changed(path, { ...change, slot, isNot: 'on' }, { newId: 'n' })
    expect(once.steps[0]).toMatchObject({ [slot]: { rule: 'not', of: rule } })
    const other = changed(once, { ...change, slot, at: 0 }, { newId: 'n' })
    expect(other.steps[0]).toMatchObject({ [slot]: rule })
    const both = changed(other, { ...change, slot, 'with-mark': '90' }, { newId: 'n' })
    expect(both.steps[0]).toMatchObject({ [slot]: { rule: 'all', rules: [rule, { ...rule, atLeast: 0.9 }] } })
  }
  expect(changed(path, { ...change, slot: 'opens', rule: 'weather' }, { newId: 'n' })).toBe(path)
})

it('leaves as it is what a change does not touch', () => {
  const after = withDetails(path, 'b', node => ({ ...node, title: 'lain' }))
  expect(after.steps[0]).toBe(path.steps[0])
  expect(after.steps[1]).not.toBe(path.steps[1])
  expect(moved(path, ['a'], 'up')).toBe(path)
})

const idsOf = (some: Path) => nodesOf(some.steps).map(node => node.id)

it('keeps every other step, whatever is moved, put elsewhere or grouped', () => {
  fc.assert(
    fc.property(
      anyPath,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('up', 'down', 'in', 'out'),
      fc.constantFrom('before', 'after', 'group', 'remedy', 'start:group'),
      (some, pick, target, move, where) => {
        const ids = idsOf(some)
        const [id = '', to = ''] = [ids[pick % ids.length], ids[target % ids.length]]
        const results = [
          moved(some, [id], move),
          placed(some, [id], `${where}:${to}`),
          wrapped(some, [id, to], { id: 'new', kind: 'all', title: 'Baru' }),
        ]
        for (const result of results) {
          const after = idsOf(result)
          expect(ids.filter(one => !after.includes(one)).every(one => one.startsWith('g'))).toBe(true)
          expect(after.length).toBe(new Set(after).size)
          expect(pathSchema.safeParse(result).success).toBe(true)
        }
      },
    ),
  )
})

it('counts what is due by workdays only where something is due', () => {
  const sent = { intent: 'step', id: 'a', title: 'a', effort: 5, workdays: 'on' } as const
  const stepAfter = (change: typeof sent & { due?: number }) =>
    pathSchema.parse(changed(path, change, { newId: 'x' })).steps[0]
  expect(stepAfter({ ...sent, due: 10 })).toMatchObject({ due: 'P10D', workdays: true })
  expect(stepAfter(sent)).not.toHaveProperty('workdays', true)
})

it('names every open place in the sentence of a rule, in both languages', () => {
  const unnamed = [...ruleForms].flatMap(([rule, { fields }]) =>
    fields.filter(({ label }) => !label.id || !label.en).map(({ name }) => `${rule}.${name}`),
  )
  expect(unnamed).toEqual([])
})
