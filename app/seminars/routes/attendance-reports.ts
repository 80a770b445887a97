import { redirect } from '@remix-run/node'
import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { plannedSeminar } from '../agenda/seminars.server.ts'
import { receiveReport } from '../attendance/reports/receiving.server.ts'

export const loader = endpoint(plannerRoles, async () => notFound())

/** A meeting's report as a file. */
export const action = endpoint(plannerRoles, async ({ person, params, request, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const received = await receiveReport(request, { seminar, person }, now)
  const to = `/agenda/${seminar.id}/attendance`
  if (received.ok) return redirect(`${to}/reports/${received.reportId}`, 303)
  return redirect(`${to}/import?session=${received.sessionId}&refused=${received.reason}`, 303)
})
