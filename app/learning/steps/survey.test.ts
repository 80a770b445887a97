import { expect, it } from 'vitest'
import { noEvidence } from '../evidence.ts'
import { findingsOf } from '../findings.ts'
import { pathSchema } from '../path.ts'
import { kindsHolding } from './registry.ts'
import { review } from './review.ts'
import { survey } from './survey.ts'

const id = '01a21843-3d23-73ab-9653-26ff45578085'
const doc = (...types: string[]) => ({ type: 'doc', content: types.map(type => ({ type })) })

it('makes a survey of a lesson that asks, and of none that judges', () => {
  expect(survey.suits?.(doc('paragraph', 'poll'))).toBe(true)
  expect(survey.suits?.(doc('paragraph'))).toBe(false)
  expect(survey.suits?.(doc('poll', 'question'))).toBe(false)
  expect(kindsHolding('lesson')).toEqual(['lesson', 'survey'])
  expect(kindsHolding('check')).toEqual(['check', 'placement'])
})

it('ends both by what was answered, and lets nobody fall short in either', () => {
  for (const [kind, of] of [
    [survey, { workId: id, partId: id }],
    [review, { questions: 5 }],
  ] as const) {
    expect(kind.of.parse(of)).toEqual(of)
    expect(kind.passes(noEvidence, 'a', of)).toBe(false)
    expect(kind.passes({ ...noEvidence, finished: { a: true } }, 'a', of)).toBe(true)
    expect([kind.asks(of), kind.failures(noEvidence, 'a'), kind.isGraded]).toEqual([null, 0, false])
    expect(kind.ends?.id).not.toBe(kind.ends?.en)
  }
})

it('warns of a review before which nothing asks', () => {
  const step = (id: string, kind: string, of: object) => ({ id, kind, title: id, of, effort: 5 })
  const findings = (...steps: object[]) => findingsOf(pathSchema.parse({ title: 'Jalur', steps }))
  const [look, read] = [step('ulang', 'review', {}), step('baca', 'lesson', { workId: id, partId: id })]
  expect(findings(look, read)).toMatchObject([{ kind: 'noUse', level: 'warning', node: 'ulang' }])
  expect(findings(read, look)).toEqual([])
})

it('takes as many questions into a pack as its author says, by a form or a file', () => {
  expect(review.of.parse({})).toEqual({ questions: 5 })
  expect(review.of.parse({ questions: '3' })).toEqual({ questions: 3 })
  expect(review.of.safeParse({ questions: 11 }).success).toBe(false)
})
