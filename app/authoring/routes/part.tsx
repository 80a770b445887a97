import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { rename } from '../modules.server.ts'
import { idIn } from '../params.server.ts'
import { partForm } from '../part-form.ts'
import { partPageOf } from '../part-page.server.ts'
import { PartView } from '../part-view.tsx'
import { setMinutes } from '../parts.server.ts'
import { originFor } from '../reuse/reuse.server.ts'
import { words } from '../words.ts'
import { workOfPage } from '../work-head.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { part }: Data) => t('partEdit', { title: part.title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  const partId = idIn(params, 'partId')
  const origin = (await originFor(db, person, partId))?.origin ?? null
  return { work: head, origin, ...(await partPageOf(db, person, head.id, partId)) }
})

export const action = mutation('expert', partForm, async ({ person, params, form, db, now }) => {
  const place = { workId: idIn(params, 'workId'), id: idIn(params, 'partId') }
  const renamed = await rename(db, person, place.workId, { table: 'part', ...place, ...form }, now)
  if (!renamed.ok) return renamed.reason === 'absent' ? notFound() : refuse(renamed.reason)
  await setMinutes(db, person, place.workId, place.id, form.minutes)
  return { ok: true as const }
})

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return <PartView key={data.part.id} {...data} />
}
