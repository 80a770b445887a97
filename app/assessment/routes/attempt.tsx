import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { condensed } from '../answer.ts'
import { logOf } from '../answers.server.ts'
import { attemptOf } from '../attempts.server.ts'
import { promptOf } from '../question.ts'
import { shownAnswer } from '../shown-answer.ts'
import { Sitting, type SittingAttempt } from '../sitting.tsx'
import { sittingWords } from '../sitting-words.ts'

export const handle = { look: 'focus' }

export const meta = titled<keyof (typeof sittingWords)['id'], SittingAttempt>(
  sittingWords,
  (_, { title }) => title,
)

export const loader = page('signedIn', async ({ person, params, url, now }): Promise<SittingAttempt> => {
  const attempt = await attemptOf(db, person.id, params.attemptId ?? '')
  if (!attempt || attempt.questionId !== null) notFound()
  if (attempt.submittedAt) throw redirect(`/attempts/${attempt.id}/result`)
  const { id, title, number, rules, sheet, placement, deadlineAt, enrolmentId } = attempt
  return {
    id,
    title,
    number,
    rules: { attempts: rules.attempts, minutes: rules.minutes, passMark: rules.passMark },
    questions: sheet.map(promptOf),
    places: placement && { enough: placement.enough !== null },
    held: condensed(await logOf(db, id)).map(answer => shownAnswer(sheet, answer)),
    kept: url.searchParams.has('kept'),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    serverNow: now.toISOString(),
    leaveTo: enrolmentId ? `/enrolments/${enrolmentId}` : '/',
  }
})

export default function Route() {
  const attempt = useLoaderData<typeof loader>()
  return <Sitting key={attempt.id} attempt={attempt} />
}
