import { expect, it } from 'vitest'
import { makeCheck } from '#app/assessment/assessment-makers.ts'
import { changed } from './check-draft.ts'

const check = makeCheck()
const ids = (of = check) => of.questions.map(question => question.id)

it('adds, moves, removes and brings back questions under their ids', () => {
  const added = changed(check, { kind: 'added', question: 'numeric', id: 'new' })
  expect(ids(added)).toEqual([...ids(), 'new'])
  const moved = changed(added, { kind: 'moved', id: 'new', direction: 'up' })
  expect(ids(moved).at(-2)).toBe('new')
  const removed = changed(moved, { kind: 'removed', id: 'new' })
  expect(removed).toEqual(check)
  const [question] = check.questions
  const returned = changed(changed(check, { kind: 'removed', id: question!.id }), {
    kind: 'returned',
    question: question!,
    at: 0,
  })
  expect(returned).toEqual(check)
})

it('changes one question or the rules, and nothing else', () => {
  const id = ids()[1]!
  const after = changed(changed(check, { kind: 'changed', id, with: { explanation: 'Karena.' } }), {
    kind: 'rules',
    rules: { passMark: 0.8 },
  })
  expect(after.rules).toEqual({ ...check.rules, passMark: 0.8 })
  expect(after.questions[1]?.explanation).toBe('Karena.')
  expect(after.questions.filter((_, at) => at !== 1)).toEqual(check.questions.filter((_, at) => at !== 1))
})
