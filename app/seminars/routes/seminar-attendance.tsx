import { useActionData, useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { titled } from '#app/web/title.ts'
import { useWords } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { isOwnPerson, peopleToRegister } from '../agenda/participants.server.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { plannedSeminar, sessionsOf } from '../agenda/seminars.server.ts'
import { attendanceForm } from '../attendance/attendance-form.ts'
import { AttendanceList, type Done, OthersPresent, Recorded } from '../attendance/attendance-list.tsx'
import { addToList, list, listOf, openBatch, undo } from '../attendance/list.server.ts'
import { listWords } from '../attendance/list-words.ts'
import { setRule } from '../attendance/rule.server.ts'
import { RuleForm } from '../attendance/rule-form.tsx'

export const meta = titled(planWords, (_, { head }: { head: { title: string } }) => head.title)

export const loader = page(plannerRoles, async ({ person, params, url, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const find = url.searchParams.get('find')?.trim().slice(0, 200) ?? ''
  const sessions = await sessionsOf(db, seminar.id)
  const begun = sessions.filter(({ startsAt }) => startsAt <= now)
  const asked = sessions.find(({ id }) => id === url.searchParams.get('session'))
  const chosen = asked ?? begun.at(-1) ?? sessions[0] ?? null
  const { minimumPercent, asksLeaving, admitsUnregistered, zone } = seminar
  const people = chosen ? await listOf(db, seminar, chosen.id) : []
  const others = await peopleToRegister(db, person, { seminarId: seminar.id, find })
  return {
    head: await headOf(db, seminar),
    rule: { minimumPercent, asksLeaving, admitsUnregistered },
    isFixed: begun.length > 0,
    imported: await openBatch(db, seminar.id, url.searchParams.get('imported')),
    list: chosen && {
      ...{ sessions, chosen, people, find, zone, readerZone: person.zone, hasBegun: chosen.startsAt <= now },
      others: others.filter(({ id }) => !people.some(each => each.id === id)),
    },
  }
})

export const action = mutation(plannerRoles, attendanceForm, async ({ form, person, params, db, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const at = { seminarId: seminar.id, by: person.id }
  if (form.intent === 'rule') {
    const { intent: _, ...rule } = form
    const done = await setRule(db, { ...at, ...rule }, now)
    return done.ok ? { done: { kind: 'ruleSaved' } } : refuse(done.reason)
  }
  if (form.intent === 'undo')
    return (await undo(db, { ...at, batchId: form.batch }, now))
      ? { done: { kind: 'undone' } }
      : refuse('undone')
  const session = (await sessionsOf(db, seminar.id)).find(({ id }) => id === form.session) ?? notFound()
  if (session.startsAt > now) return refuse('notBegun')
  if (form.intent === 'add') {
    if (!(await isOwnPerson(db, person, form.id))) return refuse('notYours', 422)
    const batchId = await addToList(db, { ...at, sessionId: session.id, personId: form.id }, now)
    return { done: { kind: 'added', batchId } }
  }
  const ticked = form.all ? form.shown : form.ticked
  const { shown, reason } = form
  const done = await list(db, { seminar, sessionId: session.id, shown, ticked, reason, by: person.id }, now)
  return done.ok ? { done: { ...done, kind: 'listed' } } : refuse(done.reason, 422)
})

export default function Route() {
  const { head, list, imported, ...rule } = useLoaderData<typeof loader>()
  const acted = useActionData<{ done?: Done }>()
  const done = acted ? acted.done : imported && ({ kind: 'imported', batchId: imported } as const)
  const { reason } = useFormResult()
  const t = useWords(listWords)
  const word = `refused_${reason}`
  return (
    <PlanPage head={head}>
      {done && <Recorded done={done} />}
      {reason && (
        <Notice kind="bad" live="assertive" className="mb-6">
          {t((word in listWords.id ? word : 'refused_other') as 'refused_other')}
        </Notice>
      )}
      {list && <AttendanceList seminarId={head.id} {...list} />}
      {list?.hasBegun && <OthersPresent seminarId={head.id} {...list} />}
      <RuleForm {...rule} />
    </PlanPage>
  )
}
