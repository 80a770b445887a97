import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CalendarSettings } from '../agenda/calendar-settings.tsx'
import { newFeedCookie } from '../agenda/feed-cookie.server.ts'
import { feedMadeAt, feedOwner, renewFeed, revokeFeed } from '../agenda/feeds.server.ts'
import { agendaWords } from '../agenda/words.ts'

export const meta = titled(agendaWords, 'calendar')

export const loader = page('signedIn', async ({ person, request, url }) => {
  const secret: unknown = await newFeedCookie().parse(request.headers.get('Cookie'))
  const isOwn = typeof secret === 'string' && (await feedOwner(db, secret))?.id === person.id
  return {
    madeAt: await feedMadeAt(db, person.id),
    address: isOwn ? `${settings().origin}/calendar/${secret}.ics` : null,
    revoked: url.searchParams.has('revoked'),
  }
})

const form = z.object({ intent: z.enum(['renew', 'revoke']) })

/** The secret goes to the browser in a cookie of two minutes: an answer given again is kept, and may not hold it. */
export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.intent === 'revoke') {
    await revokeFeed(db, person.id, now)
    return redirect('/settings/calendar?revoked')
  }
  const cookie = await newFeedCookie().serialize(await renewFeed(db, person.id, now))
  return redirect('/settings/calendar', { headers: { 'Set-Cookie': cookie } })
})

export default function Route() {
  return <CalendarSettings {...useLoaderData<typeof loader>()} />
}
