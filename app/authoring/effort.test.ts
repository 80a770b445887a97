import { expect, it } from 'vitest'
import { minutesOf } from './effort.ts'

const words = (count: number) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'kata '.repeat(count) }] }],
})

it('tells the minutes of a lesson from its words, at least one', () => {
  expect(minutesOf({ kind: 'lesson', body: words(0) })).toBe(1)
  expect(minutesOf({ kind: 'lesson', body: words(900) })).toBe(5)
})

it('counts a minute a question, or the time a check allows', () => {
  expect(minutesOf({ kind: 'check', body: { rules: { minutes: null }, questions: [1, 2, 3] } })).toBe(3)
  expect(minutesOf({ kind: 'check', body: { rules: { minutes: 20 }, questions: [1] } })).toBe(20)
})

it('takes the author at their word', () => {
  expect(minutesOf({ kind: 'lesson', body: words(900), minutes: 12 })).toBe(12)
})
