import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explore } from '../explore.ts'
import { findingsOf, misshapen } from '../findings.ts'
import { type Path, pathSchema, stepsOf } from '../path.ts'
import { anyPath } from '../path-makers.ts'
import { unendingOn } from './ends.ts'
import { prove } from './prove.ts'
import { spanOf } from './span.ts'
import { wander } from './wander.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 200) }

const of = {
  workId: '0190a000-0000-7000-8000-000000000001',
  partId: '0190a000-0000-7000-8000-000000000001',
}
const lesson = (id: string, more: object = {}) => ({ id, kind: 'lesson', title: id, of, effort: 10, ...more })
const check = (id: string, more: object = {}) => ({ id, kind: 'check', title: id, of, effort: 10, ...more })
const path = (...steps: object[]): Path => pathSchema.parse({ title: 'Jalur', steps })
const found = (...steps: object[]) =>
  findingsOf(path(...steps)).map(({ kind, level, node }) => `${level} ${kind} ${node}`)

it('proves what following every situation proves', () => {
  fc.assert(
    fc.property(
      anyPath.filter(one => misshapen(one).length === 0),
      one => {
        const full = explore(one)
        const { unreachable, traps, open, unseen, known } = prove(one)
        expect([...open, ...unseen]).toEqual([])
        const reached = stepsOf(one.steps).filter(step => !unreachable.includes(step))
        expect(reached.map(({ id }) => id).toSorted()).toEqual([...full.reached].toSorted())
        expect(traps.length > 0).toBe(full.traps.length > 0)
        if (unendingOn(one, known).length === 0) expect(full.traps).toEqual([])
        if (traps.length === 0) expect(wander(one, true).deadEnds).toEqual([])
      },
    ),
    runs,
  )
})

it('counts on nobody to go on with an option of a choice that is over', () => {
  const shown = { rule: 'mastery', competency: 'komunikasi', atLeast: 0.4, sure: 0 }
  const inUnit = { rule: 'is', unit: of.workId }
  const one = path(
    {
      ...{ id: 'salah-satu', kind: 'choose', title: 'Salah satu', atLeast: 1 },
      nodes: [check('kuis', { kind: 'placement' }), lesson('unit', { passes: inUnit })],
    },
    lesson('keduanya', { opens: { rule: 'all', rules: [shown, { rule: 'passed', step: 'unit' }] } }),
  )
  expect([...wander(one, true).reached].toSorted()).toEqual(['kuis', 'unit'])
  expect(prove(one).unreachable.map(({ id }) => id)).toEqual(['keduanya'])
})

it('publishes nothing that it cannot prove', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `langkah-${i}`)
  const isSo = (step: string) => ({ rule: 'passed', step })
  const either = (step: string) => ({ rule: 'any', rules: [isSo(step), { rule: 'not', of: isSo(step) }] })
  const nodes = ids.map((id, i) => lesson(id, { opens: either(ids[(i + 1) % ids.length] ?? '') }))
  const told = found({ id: 'semua', kind: 'all', title: 'Semua', nodes })
  expect(told).toContain('error unproved langkah-0')
})

it('finds a trap that only falling short a second time leads to', () => {
  const once = { rule: 'not', of: { rule: 'passed', step: 'bantuan' } }
  const helped = check('kuis', {
    of: { ...of, passMark: 0.7 },
    remedy: [lesson('bantuan', { passes: once })],
  })
  expect(prove(path(helped)).traps).not.toEqual([])
})

it('finds a trap that a step of no other matter leaves time for', () => {
  const tooLate = (what: object) => ({ rule: 'not', of: what })
  const waited = { rule: 'waited', for: 'P3D', since: 'ended', step: 'awal', workdays: false }
  for (const between of [['tengah'], ['tengah', 'lain']])
    expect(
      prove(
        path(lesson('awal'), ...between.map(id => lesson(id)), lesson('akhir', { opens: tooLate(waited) })),
      ).traps,
    ).not.toEqual([])
})

it('finds a trap that news of a step which is not open leads to', () => {
  const not = (what: object) => ({ rule: 'not', of: what })
  const any = (...rules: object[]) => ({ rule: 'any', rules })
  const scored = (step: string, atLeast: number) => ({ rule: 'score', step, atLeast })
  const passed = (step: string) => ({ rule: 'passed', step })
  const oneOf = (...nodes: object[]) => ({ id: 'satu', kind: 'choose', title: 'Satu', atLeast: 1, nodes })
  const last = (opens: object) => [lesson('antara'), lesson('akhir', { opens })]
  const quiz = check('kuis', { of: { ...of, passMark: 0.7 } })
  const task = { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Kerjakan' }, effort: 5 }
  const shown = { rule: 'mastery', competency: 'komunikasi', atLeast: 0.6, sure: 0 }
  const paths = {
    'handed in after its choice was over': path(
      oneOf(lesson('baca'), quiz),
      ...last(any(not(scored('kuis', 0.7)), passed('kuis'))),
    ),
    'handed in after it was tested out of': path(
      check('mula'),
      { ...quiz, skips: scored('mula', 0.9) },
      ...last(any(not(scored('kuis', 0.7)), not(scored('mula', 0.9)))),
    ),
    'raised by a corrected key': path(
      quiz,
      oneOf(
        lesson('lanjut', { opens: scored('kuis', 0.9) }),
        lesson('dasar', { opens: not(scored('kuis', 0.9)) }),
      ),
      ...last(any(not(scored('kuis', 0.9)), passed('lanjut'))),
    ),
    'passed on another walk before': path(...last(not(scored('kuis', 0.7))), quiz),
    'shown after its choice was over': path(
      oneOf(lesson('baca'), check('mula', { kind: 'placement' })),
      ...last(any(not(shown), passed('mula'))),
    ),
    'verified after its choice was over': path(
      oneOf(lesson('baca'), task),
      ...last(any(not({ rule: 'verified', step: 'tugas' }), passed('tugas'))),
    ),
  }
  for (const [news, one] of Object.entries(paths)) expect(prove(one).traps, news).not.toEqual([])
})

const places = { id: 'mula', kind: 'placement', title: 'mula', of, effort: 5 }
const placed = (atLeast: number) => ({ rule: 'score', step: 'mula', atLeast })

/** Side by side, skipped by what a placement found, helped, and one way or the other by a rule and its opposite. */
const unit = (i: number) => ({
  id: `bagian-${i}`,
  kind: 'all',
  title: `Bagian ${i}`,
  nodes: [
    lesson(`a${i}`, { skips: placed(0.1 + (i % 8) / 10) }),
    check(`b${i}`, { attempts: 3, remedy: [lesson(`c${i}`)] }),
    {
      id: `pilih-${i}`,
      kind: 'choose',
      title: 'Pilih',
      atLeast: 1,
      nodes: [
        lesson(`d${i}`, { opens: placed(0.5) }),
        lesson(`e${i}`, { opens: { rule: 'not', of: placed(0.5) } }),
      ],
    },
  ],
})

it('proves a path of 200 steps whose rules depend on each other', () => {
  const long = path(places, ...Array.from({ length: 40 }, (_, i) => unit(i)))
  expect(stepsOf(long.steps)).toHaveLength(201)
  const { unreachable, traps, open } = prove(long)
  expect({ unreachable, traps, open }).toEqual({ unreachable: [], traps: [], open: [] })
})

it('finds the one place among 200 steps where someone gets stuck', () => {
  const units = Array.from({ length: 40 }, (_, i) => unit(i))
  const trap = lesson('buntu', { opens: { rule: 'score', step: 'b7', atLeast: 0.9 } })
  expect(found(places, ...units.toSpliced(20, 1), trap).filter(one => one.startsWith('error'))).toEqual([
    'error trap buntu',
  ])
})

it('says of a rule that always or never holds that it decides nothing', () => {
  const score = (step: string, atLeast: number) => ({ rule: 'score', step, atLeast })
  expect(
    found(check('a', { of: { ...of, passMark: 0.7 } }), lesson('b', { opens: score('a', 0.6) })),
  ).toEqual(['warning always b'])
  expect(found(lesson('a', { skips: score('b', 0.6) }), check('b'))).toEqual(['warning never a'])
  const mastery = { rule: 'mastery', competency: 'komunikasi', atLeast: 0.6, sure: 0 }
  expect(found(lesson('a', { skips: mastery }), check('b'))).toEqual(['warning never a'])
  expect(found(places, lesson('a', { skips: mastery }))).toEqual([])
  expect(found(places, lesson('a', { skips: placed(0) }))).toEqual(['warning always a'])
  const either = { rule: 'any', rules: [placed(0.5), score('b', 0.5)] }
  expect(found(places, lesson('a', { skips: either }), check('b'))).toEqual(['warning never a'])
})

it('tells the shortest and the longest way in minutes and in what has to be loaded', () => {
  const way = path(
    places,
    lesson('a', { skips: placed(0.5) }),
    check('b', { attempts: 3, remedy: [lesson('c')] }),
    { id: 'd', kind: 'choose', title: 'd', atLeast: 1, nodes: [lesson('e', { effort: 30 }), lesson('f')] },
  )
  const bytes = new Map(['a', 'b', 'c', 'e', 'f'].map((id, i) => [id, 10 ** i]))
  expect(spanOf(way, bytes)).toEqual({
    shortest: { minutes: 5 + 0 + 10 + 10, bytes: 10 + 10_000 },
    longest: { minutes: 5 + 10 + 3 * 10 + 10 + 30, bytes: 1 + 10 + 100 + 1000 },
  })
})
