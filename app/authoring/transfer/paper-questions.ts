import type { Question } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { randomFrom } from '#app/assessment/shuffle.ts'
import type { AskedPaper, PaperLook } from './paper.ts'

/** A question on paper, laid out as learners meet it. */
export function askedPaper(
  question: Question,
  id: string,
  { say, keys }: Pick<PaperLook, 'say' | 'keys'>,
): AskedPaper {
  const kind = questionKind(question.kind)
  const dealt = kind.deal?.(question.prompt, question.key, false, randomFrom(question.id)) ?? question.prompt
  const { options = [], items = [], unit = '' } = dealt as Shape
  const best = keys ? kind.tell(question.prompt, kind.best(question.key, say.language), say.language) : []
  const chosen = question.kind === 'true-false' ? [say.paper('paperTrue'), say.paper('paperFalse')] : []
  return {
    is: 'asked',
    id,
    ask: question.prompt.ask,
    hint: items.length ? say.paper('paperOrder') : unit,
    options: items.length ? items : options.length ? options.map(({ text }) => text) : chosen,
    mark: items.length
      ? 'number'
      : question.kind === 'multiple-choice'
        ? 'many'
        : options.length || chosen.length
          ? 'one'
          : 'write',
    answer: best,
    why: keys ? (question.explanation ?? '') : '',
  }
}

/** What prompts of one kind or another hold. */
interface Shape {
  readonly options?: readonly { readonly text: string }[]
  readonly items?: readonly string[]
  readonly unit?: string
}
