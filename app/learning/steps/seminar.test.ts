import { expect, it } from 'vitest'
import { noEvidence } from '../evidence.ts'
import { seminar } from './seminar.ts'

const of = { seminarId: '01a21843-3d23-73ab-9653-26ff45578085' }

it('waits for one seminar, and is done once that was attended', () => {
  expect(seminar.of.parse(of)).toEqual(of)
  expect(seminar.thing(of)).toBe(of.seminarId)
  expect(seminar.passes(noEvidence, 'hadir', of)).toBe(false)
  expect(seminar.passes({ ...noEvidence, finished: { hadir: true } }, 'hadir', of)).toBe(true)
})

it('is of nothing else', () => {
  expect(seminar.of.safeParse({ seminarId: 'x' }).success).toBe(false)
  expect(seminar.of.safeParse({ workId: of.seminarId }).success).toBe(false)
})
