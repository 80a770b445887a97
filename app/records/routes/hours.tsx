import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { hoursOf } from '../hours.server.ts'
import { HoursPage } from '../hours-page.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'hours')

export const loader = page('signedIn', async ({ person, url, now }) => {
  const asked = Number(url.searchParams.get('year'))
  const isYear = Number.isInteger(asked) && asked >= 2000 && asked <= 2200
  const year = isYear ? asked : Number(dayOf(now, person.zone).slice(0, 4))
  return { hours: await hoursOf(db, person, year) }
})

export default function Route() {
  return <HoursPage {...useLoaderData<typeof loader>()} />
}
