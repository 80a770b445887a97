import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { isDay } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { RecapPage } from '../recaps/recap-page.tsx'
import { recapWords } from '../recaps/recap-words.ts'
import { recapOf } from '../recaps/recaps.server.ts'

export const meta = titled(recapWords, 'recap')

export const loader = page('signedIn', async ({ person, now, url }) => {
  const week = url.searchParams.get('week') ?? ''
  return recapOf(db, person, isDay(week) ? week : null, now)
})

export default function Route() {
  return <RecapPage {...useLoaderData<typeof loader>()} />
}
