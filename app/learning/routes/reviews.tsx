import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { reviewWords } from '../reviews/review-words.ts'
import { packToday, startPack } from '../reviews/reviews.server.ts'
import { ReviewsPage } from '../reviews/reviews-page.tsx'

export const meta = titled(reviewWords, 'reviews')

export const loader = page('signedIn', ({ person, now }) => packToday(db, person, now))

export const action = mutation('signedIn', z.object({}), async ({ person, language, db, now }) => {
  const started = await startPack(db, person, language, now)
  return started.ok ? redirect(`/attempts/${started.attemptId}`) : refuse(started.reason)
})

export default function Route() {
  return <ReviewsPage {...useLoaderData<typeof loader>()} />
}
