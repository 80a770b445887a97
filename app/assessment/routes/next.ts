import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, resource } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { appendForm } from '../answers.server.ts'
import { attemptOf } from '../attempts.server.ts'
import { nextQuestion } from '../next-question.server.ts'

const after = z.string().max(200)
const body = z.union([z.object({ from: z.literal('script'), after }), z.looseObject({ after })])

/** On to the next question of a placement: what a script needs of it, or with the fields of a plain form, which leads there. */
export const action = resource(
  mutation('signedIn', body, async ({ person, params, form, db, now }) => {
    const mine = { attemptId: params.attemptId ?? '', personId: person.id }
    if (!isId(mine.attemptId)) notFound()
    if (form.from === 'script') return (await nextQuestion(db, mine, form.after, now)) ?? notFound()
    const { sheet } = (await attemptOf(db, person.id, mine.attemptId)) ?? notFound()
    await appendForm(db, { ...mine, sheet }, form, now)
    const { questions } = (await nextQuestion(db, mine, form.after, now)) ?? notFound()
    const [next] = questions
    return redirect(`/attempts/${mine.attemptId}?kept${next ? `#number-${next.id}` : ''}`)
  }),
)
