import { redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { canBeAsked } from '../questions/question.ts'
import { answer, ask, hide, questionsTo, vote } from '../questions/questions.server.ts'
import { QuestionsPage } from '../questions/questions-page.tsx'
import { sidesOf, timesOf } from '../questions/sides.server.ts'
import { questionWords } from '../questions/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(questionWords, (t, { seminar }: Data) => `${t('questions')}: ${seminar.title}`)

export const loader = page('signedIn', async ({ person, params, now }) => {
  const { seminar, takesPart, hosts } = (await sidesOf(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const whose = { seminarId: seminar.id, personId: person.id, hosts }
  return {
    seminar: { id: seminar.id, title: seminar.title },
    questions: await questionsTo(db, whose),
    open: canBeAsked(await timesOf(db, seminar.id), now),
    takesPart,
    hosts,
    isLive: (await sessionsOf(db, seminar.id)).some(
      ({ startsAt, endsAt }) => startsAt <= now && now < endsAt,
    ),
  }
})

const questionId = z.uuid()
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), text: z.string().trim().min(1).max(500) }),
  z.object({ intent: z.literal('answer'), questionId, text: z.string().trim().min(1).max(4000) }),
  z.object({ intent: z.enum(['vote', 'unvote', 'aloud', 'hide', 'unhide']), questionId }),
])

export const action = mutation('signedIn', form, async ({ person, params, form, db, now }) => {
  const { seminar, takesPart, hosts } = (await sidesOf(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const whose = { seminarId: seminar.id, personId: person.id }
  const here = `/agenda/${seminar.id}/questions`
  const open = canBeAsked(await timesOf(db, seminar.id), now)
  if (form.intent === 'ask') {
    if (!open || !takesPart) return refuse('closed')
    return (await ask(db, whose, form.text, now)) ? redirect(`${here}?sent`) : refuse('tooMany', 429)
  }
  const of = { ...whose, questionId: form.questionId }
  const isVote = form.intent === 'vote' || form.intent === 'unvote'
  if (isVote ? !takesPart && !hosts : !hosts) notFound()
  if (isVote && !open) return refuse('closed')
  const done =
    form.intent === 'answer' || form.intent === 'aloud'
      ? await answer(db, of, 'text' in form ? form.text : '', now)
      : isVote
        ? await vote(db, of, form.intent === 'vote')
        : await hide(db, of, form.intent === 'hide', now)
  return done ? redirect(`${here}#q-${form.questionId}`) : refuse('absent')
})

export default function Route() {
  const [search] = useSearchParams()
  return <QuestionsPage {...useLoaderData<typeof loader>()} sent={search.has('sent')} />
}
