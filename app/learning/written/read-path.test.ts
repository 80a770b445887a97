import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyPath } from '../path-makers.ts'
import { readPath } from './read-path.ts'
import { writtenForms } from './written.ts'

it('reads back every path that was written as JSON', () => {
  fc.assert(
    fc.property(anyPath, path => {
      const plain = JSON.parse(JSON.stringify(path))
      expect(readPath(writtenForms.json?.write(path) ?? '')).toEqual({ ok: true, path: plain })
      expect(readPath(JSON.stringify(path))).toEqual({ ok: true, path: plain })
    }),
    { numRuns: 100 },
  )
})

it('refuses what is no path, whatever it is, and says where', () => {
  expect(readPath('Jalur belajar')).toEqual({ ok: false, reason: 'notJson' })
  const step = { id: 'a', kind: 'dongeng', title: 'a', of: {} }
  expect(readPath(JSON.stringify({ title: 'a', steps: [step] }))).toMatchObject({
    ok: false,
    reason: 'notAPath',
  })
  expect(readPath('[]')).toMatchObject({ ok: false, reason: 'notAPath' })
  expect(readPath(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatchObject({ ok: false })
  fc.assert(
    fc.property(fc.json(), text => {
      expect(readPath(text).ok).toBe(false)
    }),
    { numRuns: 100 },
  )
})

it('writes a statechart and a drawing of every path, each of its steps in it', () => {
  fc.assert(
    fc.property(anyPath, path => {
      const [scxml = '', mermaid = ''] = ['scxml', 'mermaid'].map(
        form => writtenForms[form]?.write(path) ?? '',
      )
      const open = scxml.match(/<(state|parallel)[\s>]/g) ?? []
      const closed = scxml.match(/<\/(state|parallel)>/g) ?? []
      expect(open).toHaveLength(closed.length)
      for (const line of [scxml, mermaid]) expect(line).toContain('s0')
      expect(mermaid.match(/{/g)?.length ?? 0).toBe(mermaid.match(/}/g)?.length ?? 0)
    }),
    { numRuns: 100 },
  )
})

it('writes what would be markup as the words that they are', () => {
  const read = readPath(JSON.stringify({ title: '<b>&"', steps: [] }))
  const scxml = read.ok ? writtenForms.scxml?.write(read.path) : ''
  expect(scxml).toContain('&lt;b&gt;&amp;&quot;')
  expect(scxml).not.toContain('<b>')
  const bell = readPath('{"title": "a\\u0007b", "steps": []}')
  expect(bell.ok && writtenForms.scxml?.write(bell.path)).toContain('name="a b"')
})

const task = (more: object) => ({ kind: 'task', title: 'a', of: { ask: 'Tulis' }, ...more })
const isRead = (...steps: object[]) => readPath(JSON.stringify({ title: 'a', steps })).ok

it('refuses a rule about a unit, cohort or seminar that nothing of ours could be called', () => {
  const rules = [
    { rule: 'is', unit: 'loket' },
    { rule: 'is', cohort: 'angkatan-1' },
    { rule: 'attended', seminar: 'rapat' },
  ]
  for (const opens of rules)
    for (const rule of [opens, { rule: 'not', of: opens }])
      expect(isRead(task({ id: 'a' }), task({ id: 'b', opens: rule }))).toBe(false)
})

it('refuses names that every object of JavaScript has already', () => {
  for (const id of ['constructor', '__proto__']) {
    expect(isRead(task({ id }))).toBe(false)
    const opens = { rule: 'mastery', competency: id, atLeast: 0.5 }
    expect(isRead(task({ id: 'a', opens }))).toBe(false)
  }
})

it('refuses more steps and groups than anyone arranges, which would be proved for minutes', () => {
  const rooms = (count: number) =>
    Array.from({ length: count }, (_, g) => ({
      ...{ id: `g${g}`, kind: 'sequence', title: 'a' },
      nodes: Array.from({ length: 99 }, (_, i) => task({ id: `s${g}-${i}` })),
    }))
  expect(isRead(...rooms(5))).toBe(true)
  const file = JSON.stringify({ title: 'a', steps: rooms(6) })
  expect(readPath(file)).toEqual({ ok: false, reason: 'tooManySteps' })
})
