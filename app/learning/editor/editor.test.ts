import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Change, changed } from '../change.ts'
import { findingsOf } from '../findings.ts'
import { isGroup, mentions, type Node, nodesOf, type Path, pathSchema } from '../path.ts'
import { anyPath } from '../path-makers.ts'
import { dropAt } from './dropping.ts'
import { begun, done, redone, undone } from './history.ts'
import { type Box, layoutOf } from './layout.ts'
import { mendOf } from './mends.ts'
import { differences, merged } from './merging.ts'
import { copiedText, partsIn, renewed } from './parts.ts'
import { between, rowsOf, towards } from './rows.ts'

const of = { workId: '0190a000-0000-7000-8000-000000000001', partId: '0190a000-0000-7000-8000-000000000001' }
const lesson = (id: string, more: object = {}): Node => ({
  id,
  kind: 'lesson',
  title: id,
  of,
  effort: 5,
  ...more,
})
const pathOf = (...steps: readonly object[]): Path => pathSchema.parse({ title: 'Jalur', steps })
const idsOf = (path: Path) => nodesOf(path.steps).map(({ id }) => id)

const change = fc.record({
  what: fc.constantFrom('rename', 'remove', 'move', 'wrap', 'add', 'place'),
  pick: fc.nat(),
  target: fc.nat(),
  name: fc.constantFrom('satu', 'dua', 'tiga'),
})
type Drawn = typeof change extends fc.Arbitrary<infer T> ? T : never

/** A path after some random changes; new ids begin with `by`. */
const worked = (path: Path, changes: readonly Drawn[], by: string): Path =>
  changes.reduce((now, { what, pick, target, name }, at) => {
    const ids = idsOf(now)
    const [id = '', to = ''] = [ids[pick % ids.length], ids[target % ids.length]]
    const made: Readonly<Record<string, Change>> = {
      rename: { intent: 'mend', id, fields: { title: name } },
      remove: { intent: 'remove', ids: [id] },
      move: { intent: 'move', ids: [id], move: 'up' },
      wrap: { intent: 'wrap', ids: [id, to], kind: 'all', title: name },
      add: { intent: 'insert', where: `after:${to}`, nodes: [lesson(`${by}${at}`)] },
      place: { intent: 'place', ids: [id], where: `before:${to}` },
    }
    return changed(now, made[what] as Change, { newId: `${by}g${at}` })
  }, path)

it('takes back and brings again whatever was done, and forgets what was taken back once something else is done', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), fc.nat(30), (steps, back) => {
      const all = steps.map((value, at) => ({ value, at }))
      const whole = all.reduce(done, begun({ value: 0, at: -1 }))
      const times = Math.min(back, all.length)
      const there = Array.from({ length: times }).reduce(undone<{ value: number; at: number }>, whole)
      expect(there.present.at).toBe(all.length - 1 - times)
      const again = Array.from({ length: times }).reduce(redone<{ value: number; at: number }>, there)
      expect(again).toEqual(whole)
      if (times > 0) expect(done(there, { value: 1, at: 99 }).future).toEqual([])
    }),
  )
})

it('makes one path of what two made of it: whatever only one changed is there, and nothing is there twice', () => {
  fc.assert(
    fc.property(
      anyPath,
      fc.array(change, { maxLength: 4 }),
      fc.array(change, { maxLength: 4 }),
      (base, one, other) => {
        const [mine, theirs] = [worked(base, one, 'm'), worked(base, other, 't')]
        const { path } = merged(base, mine, theirs)
        const ids = idsOf(path)
        expect(new Set(ids).size).toBe(ids.length)
        expect(pathSchema.safeParse(path).success).toBe(true)
        const isStep = (id: string, of: Path) =>
          nodesOf(of.steps).some(node => node.id === id && !isGroup(node))
        for (const of of [mine, theirs])
          for (const id of idsOf(of))
            if (!idsOf(base).includes(id) && isStep(id, of)) expect(ids).toContain(id)
        expect(merged(base, base, theirs).path).toEqual(pathSchema.parse(theirs))
        expect(merged(base, mine, base).path).toEqual(pathSchema.parse(mine))
        expect(merged(base, mine, mine)).toEqual({ path: pathSchema.parse(mine), clashes: [] })
      },
    ),
  )
})

it('lets mine stand where both changed a field, and says so; and keeps what one removed and the other changed', () => {
  const base = pathOf(lesson('a'), lesson('b'), lesson('c'))
  const mine = changed(base, { intent: 'mend', id: 'a', fields: { title: 'milik saya' } }, { newId: 'x' })
  const theirs = worked(
    changed(base, { intent: 'mend', id: 'a', fields: { title: 'milik mereka', effort: 9 } }, { newId: 'x' }),
    [],
    't',
  )
  const { path, clashes } = merged(base, mine, theirs)
  expect(path.steps[0]).toMatchObject({ title: 'milik saya', effort: 9 })
  expect(clashes).toEqual([{ id: 'a', title: 'milik saya', field: 'title' }])
  const gone = changed(base, { intent: 'remove', ids: ['a', 'b'] }, { newId: 'x' })
  expect(idsOf(merged(base, gone, theirs).path)).toEqual(['a', 'c'])
})

it('lets a step go that one removed after taking its help out of it', () => {
  const base = pathOf(lesson('a', { remedy: [lesson('b')] }), lesson('c'))
  const out = changed(base, { intent: 'place', ids: ['b'], where: 'before:a' }, { newId: 'x' })
  const theirs = changed(out, { intent: 'remove', ids: ['a'] }, { newId: 'x' })
  expect(idsOf(merged(base, base, theirs).path)).toEqual(['b', 'c'])
  expect(idsOf(merged(base, theirs, base).path)).toEqual(['b', 'c'])
})

it('tells what differs: added, removed, moved, changed', () => {
  const base = pathOf(lesson('a'), lesson('b'), lesson('c'))
  const after = pathOf(lesson('c', { title: 'lain' }), lesson('a'), lesson('d'))
  expect(differences(base, after).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'changed c',
    'moved c',
    'moved a',
    'added d',
    'removed b',
  ])
  expect(differences(base, base)).toEqual([])
})

it('gives pasted parts new ids, and their rules go along', () => {
  const nodes = [
    lesson('a'),
    lesson('b', {
      opens: { rule: 'not', of: { rule: 'passed', step: 'a' } },
      skips: { rule: 'passed', step: 'z' },
    }),
  ]
  let next = 0
  const pasted = renewed(partsIn(copiedText(nodes)) ?? [], () => `n${next++}`)
  expect(pasted.map(({ id }) => id)).toEqual(['n0', 'n1'])
  expect(mentions({ ...pathOf(), steps: pasted }).map(({ id }) => id)).toEqual(['n0', 'z'])
  expect(pasted[0]).toMatchObject({ of })
  for (const text of ['', 'x', '{}', '[]', '{"bina":"path-parts","nodes":[{"id":"a"}]}'])
    expect(partsIn(text)).toBeNull()
})

it('never lays one step over another, and frames hold what is theirs', () => {
  const isApart = (a: Box, b: Box) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  const holds = (a: Box, b: Box) =>
    a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
  fc.assert(
    fc.property(anyPath, path => {
      const { boxes, width, height } = layoutOf(path.steps)
      expect(
        boxes
          .filter(({ kind }) => kind !== 'remedy')
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...idsOf(path)].sort())
      for (const [at, a] of boxes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
        for (const b of boxes.slice(at + 1)) expect(isApart(a, b) || holds(a, b)).toBe(true)
      }
    }),
  )
})

it('drops what is dragged beside the step it lies on, within a frame, and never within itself', () => {
  const path = pathOf(lesson('a'), { id: 'g', kind: 'all', nodes: [lesson('b'), lesson('c')] }, lesson('d'))
  const layout = layoutOf(path.steps)
  const box = (id: string) => layout.boxes.find(one => one.id === id) as Box
  const at = (id: string, x: number, y: number) => ({ x: box(id).x + x, y: box(id).y + y })
  expect(dropAt(path, layout, at('a', 10, 10), 'd')?.where).toBe('before:a')
  expect(dropAt(path, layout, at('a', 200, 10), 'd')?.where).toBe('after:a')
  expect(dropAt(path, layout, at('b', 10, 80), 'd')?.where).toBe('after:b')
  expect(dropAt(path, layout, at('g', 10, 10), 'd')?.where).toBe('group:g')
  expect(dropAt(path, layout, at('b', 10, 10), 'g')?.where).not.toMatch(/[bcg]$/)
})

it('walks the tree by arrows, over what is open', () => {
  const path = pathOf(
    lesson('a'),
    { id: 'g', kind: 'all', nodes: [lesson('b')] },
    lesson('c', { remedy: [lesson('d')] }),
  )
  const rows = rowsOf(path.steps, new Set(['c']))
  expect(rows.map(({ node, level, isExpanded }) => [node.id, level, isExpanded])).toEqual([
    ['a', 1, null],
    ['g', 1, true],
    ['b', 2, null],
    ['c', 1, false],
  ])
  expect(towards(rows, 'g', 'ArrowRight')).toBe('b')
  expect(towards(rows, 'b', 'ArrowLeft')).toBe('g')
  expect(towards(rows, 'c', 'ArrowDown')).toBeNull()
  expect(towards(rows, 'b', 'Home')).toBe('a')
})

it('picks every line from one to another, the other last, whichever stands first', () => {
  const path = pathOf(lesson('a'), { id: 'g', kind: 'all', nodes: [lesson('b')] }, lesson('c'))
  const rows = rowsOf(path.steps, new Set())
  expect(between(rows, 'a', 'b')).toEqual(['a', 'g', 'b'])
  expect(between(rows, 'c', 'g')).toEqual(['c', 'b', 'g'])
  expect(between(rows, 'gone', 'b')).toEqual(['b'])
})

it('mends what it offers to mend', () => {
  const check = (id: string, more: object = {}) =>
    lesson(id, { kind: 'check', of: { ...of, passMark: 0.7 }, ...more })
  const broken: readonly Path[] = [
    pathOf(check('a'), lesson('b', { opens: { rule: 'score', step: 'a', atLeast: 0.9 } })),
    pathOf(lesson('a', { opens: { rule: 'passed', step: 'b' } }), lesson('b')),
    pathOf(lesson('a', { skips: { rule: 'passed', step: 'z' } }), lesson('b')),
    pathOf(lesson('a'), lesson('b', { opens: { rule: 'score', step: 'a', atLeast: 0.5 } })),
    pathOf({ id: 'g', kind: 'choose', atLeast: 3, nodes: [lesson('a')] }),
    pathOf(check('a', { attempts: 2 })),
  ]
  for (const path of broken) {
    expect(findingsOf(path).length).toBeGreaterThan(0)
    const after = [1, 2, 3].reduce(now => {
      const mend = findingsOf(now)
        .map(finding => mendOf(now, finding))
        .find(Boolean)
      return mend ? changed(now, mend.change, { newId: 'n' }) : now
    }, path)
    expect(findingsOf(after)).toEqual([])
  }
})
