import { CircleHelp } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { promptOf, type Question } from '#app/assessment/question.ts'
import { questionSchema } from '#app/assessment/question-schema.ts'
import { blankQuestion, problemsOf, questionKind, questionKinds } from '#app/assessment/questions.ts'
import { randomFrom } from '#app/assessment/shuffle.ts'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

const attrs = (z: Zod) => z.strictObject({ question: questionSchema(z) })
export type QuestionBlock = Infer<ReturnType<typeof attrs>>

const EditQuestion = editLater(() => import('./question-edit.tsx'))

/** A question asked within a lesson. Its page puts the sitting in, since the right answer never reaches a browser. */
export const question = defineBlock<QuestionBlock>({
  name: 'question',
  word: 'question',
  find: 'questionFind',
  icon: CircleHelp,
  attrs,
  initial: desk => ({ question: blankQuestion(questionKinds[0]!.name, desk.newId()) }),
  holds: false,
  group: 'practice',
  gaps: block => (problemsOf(block.question).length ? ['questionUnfinished'] : []),
  markdown: {
    form: 'fence',
    write: block => block.question,
    read: data => ({ question: data }),
  },
  weigh: () => ({ seconds: 40, bytes: 0 }),
  publicAttrs: block => ({ question: promptOf(dealt(block.question)) }),
  unique: {
    idOf: block => block.question.id,
    renewed: (block, id) => ({ question: { ...block.question, id } }),
  },
  text: block => block.question.prompt.ask,
  Edit: props => <EditQuestion {...props} />,
})

/** The prompt as it is asked: an ordering in its right order would give itself away. Always the same for one question. */
function dealt(asked: Question): Question {
  const { deal } = questionKind(asked.kind)
  return deal ? { ...asked, prompt: deal(asked.prompt, asked.key, true, randomFrom(asked.id)) } : asked
}
