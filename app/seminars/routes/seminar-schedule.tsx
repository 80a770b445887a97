import { useActionData, useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { useFormResult } from '#app/web/form.tsx'
import { titled } from '#app/web/title.ts'
import { useWords, wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { PlanSchedule } from '../agenda/plan-schedule.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { PlanRefused, refusalWord } from '../agenda/refused.tsx'
import { plansIn, scheduleForm } from '../agenda/schedule-form.ts'
import { plannedSessions, schedule } from '../agenda/scheduling.server.ts'
import { plannedSeminar } from '../agenda/seminars.server.ts'

export const meta = titled(planWords, (_, { head }: { head: { title: string } }) => head.title)

export const loader = page(plannerRoles, async ({ person, params }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  return {
    head: await headOf(db, seminar),
    sessions: await plannedSessions(db, seminar.id),
    zone: seminar.zone,
  }
})

/** Which field of a session a fault is said at. */
const faultFields = { endBeforeStart: 'to', tooLong: 'to' } as const

export const action = mutation(
  plannerRoles,
  scheduleForm,
  async ({ form, person, params, db, now, language }) => {
    const say = wordsIn(planWords, language)
    const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
    const read = plansIn(form, seminar.zone)
    if (!read.ok) return refuseField(read.field, say(refusalWord(read.fault)))
    const deed = { seminarId: seminar.id, plans: read.plans, reason: form.reason, by: person.id }
    const done = await schedule(db, deed, now)
    if (done.ok) return { done: done.moved ? ('moved' as const) : ('scheduleSaved' as const) }
    if (done.fault === 'noReason') return refuseField('reason', say('refused_noReason'))
    const key = 'at' in done ? read.keys[done.at] : undefined
    if (!key) return refuse(done.fault)
    const field = faultFields[done.fault as keyof typeof faultFields] ?? 'day'
    return refuseField(`${field}_${key}`, say(refusalWord(done.fault)))
  },
)

const zoneNames: Readonly<Record<string, 'zoneWIB' | 'zoneWITA' | 'zoneWIT'>> = {
  'Asia/Jakarta': 'zoneWIB',
  'Asia/Makassar': 'zoneWITA',
  'Asia/Jayapura': 'zoneWIT',
}

export default function Route() {
  const { head, sessions, zone } = useLoaderData<typeof loader>()
  const done = useActionData<{ done?: 'moved' | 'scheduleSaved' }>()?.done
  const { reason } = useFormResult()
  const say = useWords(planWords)
  const known = zoneNames[zone]
  return (
    <PlanPage head={head} done={done}>
      <PlanRefused reason={reason} />
      <PlanSchedule
        key={sessions.map(({ id, startsAt, endsAt }) => `${id}${+startsAt}${+endsAt}`).join()}
        sessions={sessions}
        zone={zone}
        zoneName={known ? say(known) : zone}
        isAnnounced={head.standing === 'announced'}
      />
    </PlanPage>
  )
}
