import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { audit } from '../audit.server.ts'
import { mutation, page, refuse } from '../gate.server.ts'
import { addUnit, changeUnit, moveUnit, unitTree } from '../units.server.ts'
import { Units } from '../units.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'units')

export const loader = page('administrator', async () => ({ units: await unitTree(db) }))

const name = z.string().trim().min(1).max(200)
const zone = z.enum(['', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).transform(value => value || null)

const form = z.discriminatedUnion('change', [
  z.object({ change: z.literal('addition'), parentId: z.uuid(), name, zone }),
  z.object({ change: z.literal('name'), unitId: z.uuid(), name, zone }),
  z.object({ change: z.literal('move'), unitId: z.uuid(), parentId: z.uuid() }),
])

export const action = mutation('administrator', form, async ({ form, person, db, now }) => {
  const done =
    form.change === 'addition'
      ? await addUnit(db, form, now)
      : form.change === 'name'
        ? await changeUnit(db, form.unitId, form)
        : await moveUnit(db, form.unitId, form.parentId)
  if (!done.ok) return refuse(done.reason)
  const added = 'id' in done && typeof done.id === 'string' ? done.id : null
  const { change, ...detail } = form
  await audit(
    db,
    {
      actorId: person.id,
      action: { addition: 'unit.added', name: 'unit.changed', move: 'unit.moved' }[change],
      subject: added ?? (form.change === 'addition' ? form.parentId : form.unitId),
      detail,
    },
    now,
  )
  return redirect('/units')
})

export default function Route() {
  return <Units {...useLoaderData<typeof loader>()} />
}
