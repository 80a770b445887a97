import { useActionData, useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { useFormResult } from '#app/web/form.tsx'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { announce, cancel } from '../agenda/announcing.server.ts'
import { allUnits, audienceOf, organisingUnits } from '../agenda/choices.server.ts'
import { dayRulesOn } from '../agenda/day-rules.server.ts'
import { addOrganiser, organisersOf } from '../agenda/organisers.server.ts'
import { PlanDetails } from '../agenda/plan-details.tsx'
import { faultFields, planForm, standings } from '../agenda/plan-form.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { Announcing, Cancelling, Organisers } from '../agenda/plan-standing.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { saveSeminar } from '../agenda/planning.server.ts'
import { linkRecording, recordingChoices } from '../agenda/recording-link.server.ts'
import { RecordingLink } from '../agenda/recording-link.tsx'
import { PlanRefused, refusalWord } from '../agenda/refused.tsx'
import { aimsOf } from '../agenda/seminar-page.server.ts'
import { plannedSeminar } from '../agenda/seminars.server.ts'
import { endLoans, removeOrganiser } from '../speaking/parting.server.ts'

export const meta = titled(planWords, (_, { head }: { head: { title: string } }) => head.title)

export const loader = page(plannerRoles, async ({ person, params, now }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const [head, audience, aims, organisers, ownUnits, units, recordings, dayRules] = await Promise.all([
    headOf(db, seminar),
    audienceOf(db, seminar.id),
    aimsOf(db, seminar.id),
    organisersOf(db, seminar.id),
    organisingUnits(db, person),
    allUnits(db),
    recordingChoices(db, seminar.id),
    dayRulesOn(db, dayOf(now, seminar.zone)),
  ])
  return { head, seminar, audience, aims, organisers, ownUnits, units, recordings, dayRules }
})

export const action = mutation(plannerRoles, planForm, async visit => {
  const { form, person, params, db, now, language } = visit
  const say = wordsIn(planWords, language)
  const { id: seminarId } = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const at = { seminarId, by: person.id }
  if (!('intent' in form)) {
    const saved = await saveSeminar(db, { person, seminarId, ...form }, now)
    if (saved.ok) {
      await endLoans(db, { seminarId }, { by: person, now })
      return { done: 'saved' as const }
    }
    const field = faultFields[saved.reason as keyof typeof faultFields]
    const seated = 'seated' in saved ? saved.seated : 0
    return field ? refuseField(field, say(refusalWord(saved.reason), { seated })) : refuse(saved.reason)
  }
  if (form.intent === 'announce' || form.intent === 'cancel') {
    const done =
      form.intent === 'announce'
        ? await announce(db, at, now)
        : await cancel(db, { ...at, reason: form.reason }, now)
    return done.ok ? { done: standings[form.intent] } : refuse(done.reason)
  }
  if (form.intent === 'recording') {
    return (await linkRecording(db, { ...at, workId: form.workId || null }, now))
      ? { done: 'saved' as const }
      : refuseField('workId', say('refused_other'))
  }
  if (form.intent === 'removeOrganiser')
    await removeOrganiser(db, { seminarId, id: form.id, by: person }, now)
  else if (!(await addOrganiser(db, { ...at, email: form.email }, now)))
    return refuseField('email', say('refused_noPlanner'))
  return { done: 'saved' as const }
})

export default function Route() {
  const { head, organisers, recordings, ...details } = useLoaderData<typeof loader>()
  const done = useActionData<{ done?: 'saved' | 'announced' | 'cancelled' }>()?.done
  const { reason } = useFormResult()
  const isDraft = head.standing === 'draft'
  return (
    <PlanPage head={head} done={done}>
      <PlanRefused reason={reason} />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <PlanDetails key={details.seminar.revision} {...details} isDraft={isDraft} />
        <div>
          {isDraft && <Announcing />}
          <Organisers organisers={organisers} />
          <RecordingLink linked={details.seminar.recordingWorkId} choices={recordings} />
          {head.standing === 'announced' && <Cancelling />}
        </div>
      </div>
    </PlanPage>
  )
}
