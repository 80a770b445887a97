import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { plannerRoles } from '../agenda/planners.server.ts'
import { plannedSeminar, sessionsOf } from '../agenda/seminars.server.ts'
import { ReportRefused, SendReport } from '../attendance/reports/report-pages.tsx'
import { reportWords } from '../attendance/reports/report-words.ts'

export const meta = titled(reportWords, 'import')

export const loader = page(plannerRoles, async ({ person, params, url }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const sessions = await sessionsOf(db, seminar.id)
  const asked = url.searchParams.get('session')
  const session = sessions.find(({ id }) => id === asked) ?? sessions[0] ?? notFound()
  return { head: await headOf(db, seminar), session, refused: url.searchParams.get('refused') }
})

export default function Route() {
  const { head, session, refused } = useLoaderData<typeof loader>()
  return (
    <PlanPage head={head}>
      <ReportRefused reason={refused} />
      <SendReport seminarId={head.id} session={session} />
    </PlanPage>
  )
}
