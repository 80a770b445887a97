import { expect, it } from 'vitest'
import { makeQuestion } from './assessment-makers.ts'
import { makeAnswer } from './attempt-makers.ts'
import { questionKind, questionKinds } from './questions.ts'
import { shownAnswer } from './shown-answer.ts'

it('shows what was answered, and nothing that its question could not show', () => {
  for (const { name } of questionKinds) {
    const question = makeQuestion(name)
    const shown = (value: unknown) => shownAnswer([question], makeAnswer(0, question.id, value)).value
    const best = questionKind(name).best(question.key, 'id')
    expect(shown(best), name).toEqual(best)
    for (const strange of [{ a: [[1]] }, 12, [7], [null], { length: 3 }])
      expect(shown(strange), name).toBeNull()
    expect(shown(Array.isArray(best) ? 'x' : ['x']), name).toBeNull()
  }
  const text = makeQuestion('short-text')
  const long = 'a'.repeat(300)
  expect(shownAnswer([text], makeAnswer(0, text.id, long)).value).toBe(long)
})
