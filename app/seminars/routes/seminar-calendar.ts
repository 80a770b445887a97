import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { db } from '#db/connection.ts'
import { seminarCalendar } from '../agenda/calendar.server.ts'

/** A seminar for the calendar of who is registered. */
export const loader = endpoint('signedIn', async ({ person, params }) => {
  const calendar = (await seminarCalendar(db, person.id, idIn(params, 'seminarId'))) ?? notFound()
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': attachment('seminar', 'ics'),
      'Cache-Control': 'private, no-store',
    },
  })
})
