import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { plannerRoles } from '../agenda/planners.server.ts'
import { plannedSeminar } from '../agenda/seminars.server.ts'
import type { Columns } from '../attendance/reports/columns.ts'
import { choicesIn, columnsIn, reportForm } from '../attendance/reports/report-form.ts'
import { CheckReport } from '../attendance/reports/report-pages.tsx'
import { reportWords } from '../attendance/reports/report-words.ts'
import {
  carryOut,
  decide,
  discard,
  effectsOf,
  otherDayOf,
  reportOf,
} from '../attendance/reports/reports.server.ts'

export const meta = titled(reportWords, 'import')

export const loader = page(plannerRoles, async ({ person, params }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const report = (await reportOf(db, seminar.id, idIn(params, 'reportId'))) ?? notFound()
  const { header, startsAt, sessionId, carriedOutAt, batchId } = report
  if (carriedOutAt)
    throw redirect(`/agenda/${seminar.id}/attendance?session=${sessionId}&imported=${batchId}`)
  return {
    head: await headOf(db, seminar),
    ...{ header, columns: report.columns as Columns, session: { id: sessionId, startsAt } },
    otherDay: otherDayOf(report, seminar.zone),
    effects: await effectsOf(db, person, { seminar, report }),
  }
})

export const action = mutation(plannerRoles, reportForm, async ({ form, person, params, db, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const report = (await reportOf(db, seminar.id, idIn(params, 'reportId'))) ?? notFound()
  const list = `/agenda/${seminar.id}/attendance?session=${report.sessionId}`
  if (form.intent === 'discard') {
    await discard(db, report.id)
    return redirect(list)
  }
  const columns = columnsIn(form, report.header.length)
  if (columns.name === undefined && columns.email === undefined && columns.nip === undefined)
    return refuse('noName', 422)
  await decide(db, report.id, { columns, choices: choicesIn(form) })
  if (form.intent === 'check') return { checked: now.getTime() }
  const done = await carryOut(db, person, { seminar, id: report.id }, now)
  return done.ok ? redirect(`${list}&imported=${done.batchId}`) : refuse(done.reason)
})

export default function Route() {
  const { head, ...report } = useLoaderData<typeof loader>()
  const checked = useActionData<{ checked?: number }>()?.checked
  return (
    <PlanPage head={head}>
      <CheckReport key={checked} seminarId={head.id} {...report} />
    </PlanPage>
  )
}
