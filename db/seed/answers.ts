import type { Question } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'

const usualDifficulty = 0.4

/** Whether somebody of this ability (in logits) gets the question right this time: the Rasch model. */
export function isRight(
  { difficulty = usualDifficulty }: Question,
  ability: number,
  random: () => number,
): boolean {
  const hardness = Math.log(difficulty / (1 - difficulty))
  return random() < 1 / (1 + Math.exp(hardness - ability))
}

/** An answer as people give it: the right one, or one that is wrong in the way of its kind. */
export function answerTo(question: Question, right: boolean): unknown {
  const best = questionKind(question.kind).best(question.key)
  return right ? best : wrongFor(question, best)
}

function wrongFor({ kind, prompt }: Question, best: unknown): unknown {
  const { options = [] } = prompt as { options?: readonly { id: string }[] }
  if (kind === 'single-choice') return options.find(({ id }) => id !== best)?.id ?? best
  if (kind === 'multiple-choice')
    return options.filter(({ id }) => !(best as string[]).includes(id)).map(({ id }) => id)
  if (kind === 'true-false') return !best
  if (kind === 'ordering') return [...(best as string[])].reverse()
  if (kind === 'numeric') return tooMuch(String(best))
  return 'belum tahu'
}

/** Twice as much and one more, as whoever counts a thing double gives it; written as in Indonesia. */
const tooMuch = (right: string) =>
  String(Number(right.replaceAll('.', '').replace(',', '.')) * 2 + 1).replace('.', ',')
