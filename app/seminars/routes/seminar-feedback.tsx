import { redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { feedbackTold, giveFeedback, ownFeedback } from '../feedback/feedback.server.ts'
import { feedbackGoesOn, isOver, takesFeedback } from '../feedback/feedback.ts'
import { FeedbackPage } from '../feedback/feedback-page.tsx'
import { feedbackWords } from '../feedback/words.ts'
import { sidesOf, timesOf } from '../questions/sides.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(feedbackWords, (t, { seminar }: Data) => `${t('feedback')}: ${seminar.title}`)

export const loader = page('signedIn', async ({ person, params, now }) => {
  const { seminar, mayTell, hosts } = (await sidesOf(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const times = await timesOf(db, seminar.id)
  const endsAt = times.span?.endsAt
  const until = endsAt && takesFeedback(times, now) ? new Date(endsAt.getTime() + feedbackGoesOn) : null
  return {
    seminar: { id: seminar.id, title: seminar.title },
    ...{ mayTell, hosts, until },
    isOver: isOver(times, now),
    own: mayTell ? await ownFeedback(db, { seminarId: seminar.id, personId: person.id }) : null,
    told: hosts ? await feedbackTold(db, seminar.id) : null,
  }
})

const mark = z.coerce.number().int().min(1).max(5)
const words = z.string().trim().max(1000).default('')
const form = z.object({ useful: mark, clear: mark, willTry: words, toMend: words })

export const action = mutation('signedIn', form, async ({ person, params, form, db, now }) => {
  const { seminar, mayTell } = (await sidesOf(db, person, idIn(params, 'seminarId'))) ?? notFound()
  if (!mayTell || !takesFeedback(await timesOf(db, seminar.id), now)) return refuse('closed')
  await giveFeedback(db, { seminarId: seminar.id, personId: person.id }, form, now)
  return redirect(`/agenda/${seminar.id}/feedback?kept`)
})

export default function Route() {
  const [search] = useSearchParams()
  return <FeedbackPage {...useLoaderData<typeof loader>()} kept={search.has('kept')} />
}
