import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { attemptOf } from '../attempts.server.ts'
import { resultOf } from '../result.server.ts'
import { Result, type ResultProps } from '../result.tsx'
import { sittingWords } from '../sitting-words.ts'

export const meta = titled<keyof (typeof sittingWords)['id'], ResultProps>(sittingWords, (say, { title }) =>
  say('resultTitle', { title }),
)

export const loader = page('signedIn', async ({ person, params, language }): Promise<ResultProps> => {
  const attempt = await attemptOf(db, person.id, params.attemptId ?? '')
  if (!attempt || attempt.questionId !== null) notFound()
  if (!attempt.submittedAt) throw redirect(`/attempts/${attempt.id}`)
  const result = await resultOf(db, attempt, language)
  return {
    ...result,
    title: attempt.title,
    handedInAt: attempt.submittedAt.toISOString(),
    onTo: attempt.enrolmentId && `/enrolments/${attempt.enrolmentId}`,
  }
})

export default function Route() {
  return <Result {...useLoaderData<typeof loader>()} />
}
