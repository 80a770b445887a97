import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, notFound, page, refuseField } from '#app/people/gate.server.ts'
import { useFormResult } from '#app/web/form.tsx'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { materialsOf, removeMaterial } from '../agenda/materials.server.ts'
import { headOf } from '../agenda/plan-head.server.ts'
import { PlanPage } from '../agenda/plan-page.tsx'
import { PlanMaterials, PlanSpeakers } from '../agenda/plan-speakers.tsx'
import { planWords } from '../agenda/plan-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { PlanRefused } from '../agenda/refused.tsx'
import { plannedSeminar } from '../agenda/seminars.server.ts'
import { addGuest, addSpeaker, speakersOf } from '../agenda/speakers.server.ts'
import { removeSpeaker } from '../speaking/parting.server.ts'

export const meta = titled(planWords, (_, { head }: { head: { title: string } }) => head.title)

export const loader = page(plannerRoles, async ({ person, params, url }) => {
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  return {
    head: await headOf(db, seminar),
    speakers: await speakersOf(db, seminar.id),
    materials: await materialsOf(db, seminar.id),
    refused: url.searchParams.get('upload'),
  }
})

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addSpeaker'), email: z.email() }),
  z.object({
    intent: z.literal('addGuest'),
    name: z.string().trim().min(1).max(200),
    affiliation: z.string().trim().max(200).default(''),
    email: z.union([z.literal(''), z.email().max(320)]).default(''),
  }),
  z.object({ intent: z.literal('removeSpeaker'), id: z.uuid() }),
  z.object({ intent: z.literal('removeMaterial'), id: z.uuid() }),
])

export const action = mutation(plannerRoles, form, async ({ form, person, params, db, language, now }) => {
  const { id: seminarId } = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  if (form.intent === 'addSpeaker') {
    if (!(await addSpeaker(db, seminarId, form.email)))
      return refuseField('email', wordsIn(planWords, language)('refused_nobodyThere'))
  } else if (form.intent === 'addGuest') {
    const { name, affiliation, email } = form
    await addGuest(db, seminarId, { name, affiliation, email: email || null })
  } else if (form.intent === 'removeSpeaker')
    await removeSpeaker(db, { seminarId, id: form.id, by: person }, now)
  else await removeMaterial(db, seminarId, form.id)
  return { done: true }
})

export default function Route() {
  const { head, speakers, materials, refused } = useLoaderData<typeof loader>()
  const { reason } = useFormResult()
  return (
    <PlanPage head={head}>
      <PlanRefused reason={reason} />
      <PlanSpeakers key={speakers.length} seminarId={head.id} speakers={speakers} />
      <PlanMaterials seminarId={head.id} materials={materials} refused={refused} />
    </PlanPage>
  )
}
