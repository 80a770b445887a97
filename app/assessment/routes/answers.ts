import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, resource } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { answerSchema } from '../answer-schema.ts'
import { appendAnswers, appendForm } from '../answers.server.ts'
import { attemptOf } from '../attempts.server.ts'

const body = z.union([
  z.object({ answers: z.array(answerSchema).max(500) }),
  z.looseObject({ answers: z.undefined().optional() }),
])

/** Appends answers: a list from a script, or the fields of a plain form, which leads back to the check. */
export const action = resource(
  mutation('signedIn', body, async ({ person, params, form, db, now }) => {
    const mine = { attemptId: params.attemptId ?? '', personId: person.id }
    if (!isId(mine.attemptId)) notFound()
    if (form.answers) return (await appendAnswers(db, mine, form.answers, now)) ?? notFound()
    const attempt = (await attemptOf(db, person.id, mine.attemptId)) ?? notFound()
    await appendForm(db, { ...mine, sheet: attempt.sheet }, form, now)
    return redirect(`/attempts/${attempt.id}?kept`)
  }),
)
