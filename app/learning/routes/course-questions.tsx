import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { answerWords } from '../asking/answer-words.ts'
import { answerTo, hideQuestion, makeBlock, questionShows, questionsTo } from '../asking/answers.server.ts'
import { AnswersPage } from '../asking/answers-page.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(answerWords, (t, { work }: Data) => `${t('questions')}: ${work.title}`)

export const loader = page('expert', async ({ person, params, url }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  if (!head.mayEdit) notFound()
  const show = questionShows.find(each => each === url.searchParams.get('show')) ?? 'waiting'
  const after = url.searchParams.get('after') ?? ''
  const listed = await questionsTo(db, { workId: head.id, show, after: isId(after) ? after : undefined })
  return { work: head, show, shows: questionShows, ...listed }
})

const questionId = z.uuid()
const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    questionId,
    text: z.string().trim().min(1).max(4000),
    shown: z.literal('on').optional(),
  }),
  z.object({ intent: z.enum(['hide', 'unhide', 'block']), questionId }),
])

export const action = mutation('expert', form, async ({ person, params, form, db, now }) => {
  const workId = idIn(params, 'workId')
  const of = { person, workId, questionId: form.questionId }
  const done =
    form.intent === 'answer'
      ? await answerTo(db, of, { text: form.text, isShown: form.shown === 'on' }, now)
      : form.intent === 'block'
        ? await makeBlock(db, of, now)
        : await hideQuestion(db, of, form.intent === 'hide', now)
  if (done.ok)
    return redirect(`/courses/${workId}/questions${form.intent === 'block' ? '?show=answered' : ''}`)
  return done.reason === 'absent' ? notFound() : refuse(done.reason)
})

export default function Route() {
  return <AnswersPage {...useLoaderData<typeof loader>()} />
}
