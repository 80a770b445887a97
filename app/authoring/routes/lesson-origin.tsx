import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { OriginView } from '../reuse/origin-view.tsx'
import { detach, originFor, takeOver } from '../reuse/reuse.server.ts'
import { reuseWords } from '../reuse/words.ts'
import { workOfPage } from '../work-head.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(reuseWords, (t, { title }: Data) => t('originOf', { title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const told = (await originFor(db, person, idIn(params, 'partId'))) ?? notFound()
  const { head } = await workOfPage(db, person, told.workId, 'course')
  return { ...told, mayEdit: head.mayEdit }
})

const asked = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('takeOver'), seen: z.string().length(64) }),
  z.object({ intent: z.literal('detach') }),
])

export const action = mutation('expert', asked, async ({ person, params, form, db, now }) => {
  const partId = idIn(params, 'partId')
  const told = (await originFor(db, person, partId)) ?? notFound()
  const changed =
    form.intent === 'detach'
      ? await detach(db, person, partId, now)
      : await takeOver(db, person, partId, form.seen, now)
  if (!changed.ok) return changed.reason === 'absent' ? notFound() : refuse(changed.reason)
  return form.intent === 'detach'
    ? redirect(`/courses/${told.workId}/parts/${partId}`)
    : { done: 'takenOver' as const }
})

export default function Route() {
  return <OriginView {...useLoaderData<typeof loader>()} />
}
