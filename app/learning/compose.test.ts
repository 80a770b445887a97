import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  conditionFrom,
  moved,
  slots,
  unwrapped,
  withDetails,
  withNode,
  withoutNode,
  withRule,
  wrapped,
} from './compose.ts'
import { isGroup, type Node, nodesOf, type Path, pathSchema } from './path.ts'
import { anyPath } from './path-makers.ts'

const of = { workId: '0190a000-0000-7000-8000-000000000001', partId: '0190a000-0000-7000-8000-000000000001' }
const lesson = (id: string): Node => ({ id, kind: 'lesson', title: id, of, effort: 5 })
const path: Path = pathSchema.parse({ title: 'Jalur', steps: [lesson('a'), lesson('b'), lesson('c')] })

const shape = (nodes: readonly Node[]): unknown =>
  nodes.map(node => (isGroup(node) ? { [node.id]: shape(node.nodes) } : node.id))

it('moves steps up, down, into the group above and out again', () => {
  expect(shape(moved(path, 'c', 'up').steps)).toEqual(['a', 'c', 'b'])
  const grouped = wrapped(path, 'a', { id: 'g', kind: 'choose', title: 'Pilihan' })
  const inside = moved(grouped, 'b', 'in')
  expect(shape(inside.steps)).toEqual([{ g: ['a', 'b'] }, 'c'])
  expect(shape(moved(inside, 'a', 'out').steps)).toEqual([{ g: ['b'] }, 'a', 'c'])
  expect(shape(unwrapped(inside, 'g').steps)).toEqual(['a', 'b', 'c'])
})

it('adds to the end of a list and drops groups that become empty', () => {
  expect(shape(withNode(path, 'path', lesson('d')).steps)).toEqual(['a', 'b', 'c', 'd'])
  const grouped = wrapped(path, 'a', { id: 'g', kind: 'all', title: 'Bagian' })
  expect(shape(withNode(grouped, 'group:g', lesson('d')).steps)).toEqual([{ g: ['a', 'd'] }, 'b', 'c'])
  expect(shape(withoutNode(grouped, 'a').steps)).toEqual(['b', 'c'])
  const helped = withNode(path, 'remedy:b', lesson('r'))
  expect(nodesOf(helped.steps).map(node => node.id)).toEqual(['a', 'b', 'r', 'c'])
  expect(withoutNode(helped, 'r')).toEqual(withDetails(path, 'a', node => node))
})

it('writes the condition that was picked, the other way round if asked', () => {
  const rule = conditionFrom({ about: 'score:kuis', mark: 80, isNot: true })
  expect(rule).toEqual({ rule: 'not', of: { rule: 'score', step: 'kuis', atLeast: 0.8 } })
  expect(conditionFrom({ about: 'weather:fine', mark: 80, isNot: false })).toBeNull()
  for (const slot of slots) {
    const [first] = withRule(path, 'a', slot, () => rule ?? undefined).steps
    expect(first).toMatchObject({ [slot]: rule })
  }
})

it('keeps every other step, whatever is moved or removed', () => {
  fc.assert(
    fc.property(anyPath, fc.nat(), fc.constantFrom('up', 'down', 'in', 'out'), (some, pick, move) => {
      const ids = nodesOf(some.steps).map(node => node.id)
      const id = ids[pick % ids.length] ?? ''
      const after = nodesOf(moved(some, id, move).steps).map(node => node.id)
      const lost = ids.filter(one => !after.includes(one))
      expect(lost.every(one => one.startsWith('g'))).toBe(true)
      expect(after.length).toBe(new Set(after).size)
    }),
  )
})
