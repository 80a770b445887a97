import { endpoint, notFound } from '#app/people/gate.server.ts'
import { withinRate } from '#app/web/rates.server.ts'
import { db } from '#db/connection.ts'
import { ownCalendar } from '../agenda/calendar.server.ts'
import { feedOwner } from '../agenda/feeds.server.ts'

/** A person's calendar for programmes that know its secret; no session is asked for. */
export const loader = endpoint('anyone', async ({ params, address, now }) => {
  if (!(await withinRate(db, `calendar/${address}`, 300, 900, now)))
    return new Response(null, { status: 429, headers: { 'Retry-After': '900' } })
  const secret = /^([\w-]{43})\.ics$/.exec(params.file ?? '')?.[1] ?? notFound()
  const owner = (await feedOwner(db, secret)) ?? notFound()
  return new Response(await ownCalendar(db, owner.id, now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
})
