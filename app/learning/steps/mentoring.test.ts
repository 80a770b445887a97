import { describe, expect, it } from 'vitest'
import { noEvidence, record } from '../evidence.ts'
import { findingsOf } from '../findings.ts'
import { compilePath } from '../machine.ts'
import { walkAfter } from '../move.ts'
import { pathSchema } from '../path.ts'
import { placeOf } from '../place.ts'
import { why } from '../why.ts'
import { judgedWords } from './judged-words.ts'
import { mentoring } from './mentoring.ts'
import { blankSteps, judgedAs, stepKind } from './registry.ts'

const topic = 'Desember tahun lalu'
const talk = { id: 'bicara', kind: 'mentoring', title: 'Bicara', of: { topic }, effort: 15 }
const after = { id: 'janji', kind: 'task', title: 'Janji', of: { ask: 'Tulis' }, effort: 5 }
const path = pathSchema.parse({ title: 'Jalur', steps: [talk, after] })
const machine = compilePath(path)
const at = (...events: Parameters<typeof walkAfter>[1]) => {
  const walk = walkAfter(machine, events)
  const place = placeOf(path, walk)
  const stop = place.stops[0]
  if (!stop) throw new Error('the path begins with a conversation')
  return { walk, place, stop, says: why(path, walk.evidence, stop).id }
}
const told = (type: 'task.submitted' | 'task.returned' | 'task.verified', submission: string) =>
  ({ type, step: 'bicara', submission }) as const

describe('a conversation with a mentor', () => {
  it('ends once a mentor says that it took place, whether the learner wrote of it or not', () => {
    expect(at().place).toMatchObject({ next: 'bicara', talk: 'bicara' })
    expect(at(told('task.submitted', 'a')).stop.stand).toBe('handed-in')
    expect(at(told('task.submitted', 'a')).place.talk).toBeNull()
    for (const events of [
      [told('task.submitted', 'a'), told('task.verified', 'a')],
      [told('task.verified', 'b')],
    ])
      expect(at(...events).place).toMatchObject({ next: 'janji', talk: null })
  })

  it('is nobody’s failure when it comes back: it is open again, however often', () => {
    const back = ['a', 'b', 'c'].flatMap(one => [told('task.submitted', one), told('task.returned', one)])
    expect(at(...back)).toMatchObject({ stop: { stand: 'open' }, place: { needsHand: [], talk: 'bicara' } })
    expect(mentoring.failures(at(...back).walk.evidence, 'bicara')).toBe(0)
    expect(
      mentoring.passes(record(noEvidence, told('task.returned', 'a'), new Set(['bicara'])), 'bicara', {}),
    ).toBe(false)
  })

  it('says what ends it and for whom it waits, never that it is a task', () => {
    expect(at().says).toContain('Selesai setelah mentor mengonfirmasi')
    expect(at(told('task.submitted', 'a')).says).toContain('menunggu konfirmasi')
    const opens = { rule: 'verified', step: 'bicara' }
    const gated = pathSchema.parse({
      title: 'Jalur',
      steps: [{ id: 'semua', kind: 'all', title: 'Semua', nodes: [talk, { ...after, opens }] }],
    })
    const walk = walkAfter(compilePath(gated), [])
    const stop = placeOf(gated, walk).stops[1]
    expect(stop && why(gated, walk.evidence, stop).id).toContain('percakapan “Bicara” belum dikonfirmasi')
  })

  it('warns of nothing where it is published, also where a rule asks for it', () => {
    expect(findingsOf(path)).toEqual([])
    const opens = { rule: 'verified', step: 'bicara' }
    expect(
      findingsOf(pathSchema.parse({ title: 'Jalur', steps: [talk, { ...after, opens }] })),
    ).toMatchObject([{ kind: 'always', node: 'janji' }])
  })

  it('is waited for by mentors only once it was picked, where it is one of a choice', () => {
    const choice = { id: 'pilih', kind: 'choose', title: 'Pilih', atLeast: 1, nodes: [talk, after] }
    const offered = pathSchema.parse({ title: 'Jalur', steps: [choice] })
    const talkAfter = (...events: Parameters<typeof walkAfter>[1]) =>
      placeOf(offered, walkAfter(compilePath(offered), events)).talk
    const picked = (option: string) => ({ type: 'choice.made', choose: 'pilih', option }) as const
    expect([talkAfter(), talkAfter(picked('janji'))]).toEqual([null, null])
    expect(talkAfter(picked('bicara'))).toBe('bicara')
    expect(talkAfter(told('task.submitted', 'a'), told('task.returned', 'a'))).toBe('bicara')
  })

  it('needs something to talk about', () => {
    expect(mentoring.of.safeParse({ topic: ' ' }).success).toBe(false)
    expect(mentoring.of.parse({ topic })).toEqual({ topic })
  })
})

it('begins every kind that is written in a path with what its schema takes', () => {
  for (const { kind, blank } of blankSteps()) expect(stepKind(kind).of.parse(blank.of)).toEqual(blank.of)
})

it('says of each kind that is looked at, in its own words', () => {
  for (const [kind, words] of Object.entries(judgedWords)) expect(judgedAs({ kind })?.words).toBe(words)
})
