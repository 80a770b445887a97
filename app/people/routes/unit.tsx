import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { audit } from '../audit.server.ts'
import { mutation, notFound, page, refuse } from '../gate.server.ts'
import { headOf, leadersFor, nameHead } from '../superiors.server.ts'
import { unitFields } from '../unit-form.ts'
import { UnitPage } from '../unit-page.tsx'
import { unitWords } from '../unit-words.ts'
import { changeUnit, deleteUnit, moveUnit, unitTree } from '../units.server.ts'

export const meta = titled(unitWords, (_, { unit }: { unit: { name: string } }) => unit.name)

export const loader = page('administrator', async ({ params }) => {
  const units = await unitTree(db)
  const unit = units.find(one => one.id === params.unitId) ?? notFound()
  const headId = (await headOf(db, unit.id))?.id ?? null
  return {
    ...{ unit, headId },
    leaders: await leadersFor(db, unit.id, headId),
    places: units.filter(other => !other.path.startsWith(unit.path)),
  }
})

const form = z.discriminatedUnion('change', [
  z.object({ change: z.literal('name'), ...unitFields }),
  z.object({ change: z.literal('move'), parentId: z.uuid() }),
  z.object({ change: z.literal('head'), headId: z.union([z.literal(''), z.uuid()]) }),
  z.object({ change: z.literal('deletion') }),
])

const deeds = { name: 'unit.changed', move: 'unit.moved', head: 'unit.headNamed' } as const

export const action = mutation('administrator', form, async ({ form, person, params, db, now }) => {
  const unitId = z.uuid().safeParse(params.unitId).data ?? notFound()
  if (form.change === 'deletion') {
    const deleted = await deleteUnit(db, unitId)
    if (!deleted.ok) return refuse(deleted.reason)
    const { ok: _, ...detail } = deleted
    await audit(db, { actorId: person.id, action: 'unit.deleted', subject: unitId, detail }, now)
    return redirect('/units?deleted')
  }
  const done =
    form.change === 'name'
      ? await changeUnit(db, unitId, form)
      : form.change === 'move'
        ? await moveUnit(db, unitId, form.parentId, now)
        : await nameHead(db, unitId, form.headId || null, now)
  if (!done.ok) return refuse(done.reason)
  const { change, ...detail } = form
  await audit(db, { actorId: person.id, action: deeds[change], subject: unitId, detail }, now)
  return { saved: true }
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return <UnitPage {...useLoaderData<typeof loader>()} saved={Boolean(answer && 'saved' in answer)} />
}
