import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, type ThreadKind, weave } from './weave.ts'

const threads = (...kinds: ThreadKind[]) => kinds.map(kind => ({ kind }))
const yarns = (...kinds: ThreadKind[]) => weave(threads(...kinds), 7).yarns.map(({ yarn }) => yarn)

test('a reserve is golden, rest is undyed, a gap only changes the pattern', () => {
  expect(yarns('reserve')).toContain('gold')
  expect(yarns('rest')).toEqual(['warp', 'plain'])
  expect(yarns('gap')).toEqual(['warp', 'loose'])
  expect(yarns('gap', 'gap')).not.toContain('figure')
})

test('an even height carries the figure too', () => {
  expect(weave(threads('kept', 'kept', 'kept'), 4).yarns.map(({ yarn }) => yarn)).toContain('figure')
})

test('every week takes one thread of room, and every kept or spared thread is seen', () => {
  const kind = fc.constantFrom<ThreadKind>('kept', 'rest', 'reserve', 'gap', 'running')
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 60 }), fc.constantFrom(5, 7, 9), (kinds, rows) => {
      const cloth = weave(threads(...kinds), rows)
      expect(cloth.width - weave([], rows).width).toBe(kinds.length * cell)
      const columns = new Set(
        cloth.yarns
          .filter(({ yarn }) => yarn !== 'warp' && yarn !== 'tint')
          .flatMap(({ path }) => [...path.matchAll(/M([\d.]+)/g)].map(match => match[1])),
      )
      expect(columns.size).toBeGreaterThanOrEqual(kinds.filter(kind => kind !== 'gap').length)
    }),
  )
})
