import type { Check } from '#app/assessment/check.ts'
import type { Question } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'
import type { MeaningChange } from './change.ts'
import { movedIn, same } from './compare.ts'

export type AnyQuestion = Question

type Found = Omit<MeaningChange, 'partId' | 'partTitle' | 'blockId'>

/** What changed about one question; its explanation is wording, everything that is asked or graded by is not. */
export function questionChanges(before: Question, after: Question): readonly Found[] {
  const { explanation: told, ...asked } = before
  const { explanation: tellsNow, ...asksNow } = after
  const [from, to] = [before.prompt.ask, after.prompt.ask]
  const found: Found[] = []
  if (!same([before.kind, before.prompt], [after.kind, after.prompt]))
    found.push({ ...changed, field: 'ask', before: wordsOf(before), after: wordsOf(after) })
  if (!same(before.key, after.key))
    found.push({ ...changed, field: 'key', before: keyOf(before), after: keyOf(after) })
  if (found.length === 0 && !same(asked, asksNow))
    found.push({ ...changed, field: 'aim', before: from, after: to })
  if (!same(told, tellsNow))
    found.push({
      ...{ meaning: 'wording', what: 'changed', field: 'explanation' },
      ...{ before: told ?? '', after: tellsNow ?? '' },
    })
  return found
}

const changed = { meaning: 'question', what: 'changed' } as const

/** What changed in a check: its questions, their order, its rules. */
export function checkChanges(before: Check, after: Check): readonly Found[] {
  const had = new Map(before.questions.map(question => [question.id, question]))
  const has = new Map(after.questions.map(question => [question.id, question]))
  const moved = movedIn([...had.keys()], [...has.keys()])
  const gone = before.questions
    .filter(({ id }) => !has.has(id))
    .map(
      ({ prompt }): Found => ({ ...changed, what: 'removed', field: 'ask', before: prompt.ask, after: '' }),
    )
  const rules: Found[] = same(before.rules, after.rules)
    ? []
    : [{ ...changed, field: 'rules', before: '', after: '' }]
  return [
    ...after.questions.flatMap((question): readonly Found[] => {
      const { ask } = question.prompt
      const earlier = had.get(question.id)
      if (!earlier) return [{ ...changed, what: 'added', field: 'ask', before: '', after: ask }]
      const here: readonly Found[] = moved.has(question.id)
        ? [{ ...changed, what: 'moved', field: 'ask', before: ask, after: ask }]
        : []
      return [...questionChanges(earlier, question), ...here]
    }),
    ...gone,
    ...rules,
  ]
}

/** What is asked and what one can choose from, as words. */
const wordsOf = ({ prompt }: Question): string =>
  [prompt.ask, ...stringsIn({ ...prompt, ask: null })].filter(Boolean).join('\n')

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [] : stringsIn(inner)))
}

/** What is right, as words; empty when the key does not fit its question yet. */
function keyOf({ kind, prompt, key }: Question): string {
  const { best, tell, problems } = questionKind(kind)
  return problems(prompt, key).length > 0 ? '' : tell(prompt, best(key), 'id').join('\n')
}
