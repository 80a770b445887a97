import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { audit } from '../audit.server.ts'
import { mutation, page, refuse } from '../gate.server.ts'
import { unitFields } from '../unit-form.ts'
import { unitWords } from '../unit-words.ts'
import { addUnit, unitTree } from '../units.server.ts'
import { Units } from '../units.tsx'

export const meta = titled(unitWords, 'units')

export const loader = page('administrator', async ({ url }) => ({
  units: await unitTree(db),
  deleted: url.searchParams.has('deleted'),
}))

const form = z.object({ ...unitFields, parentId: z.uuid() })

export const action = mutation('administrator', form, async ({ form, person, db, now }) => {
  const added = await addUnit(db, form, now)
  if (!added.ok) return refuse(added.reason)
  await audit(db, { actorId: person.id, action: 'unit.added', subject: added.id, detail: form }, now)
  return redirect(`/units/${added.id}`)
})

export default function Route() {
  return <Units {...useLoaderData<typeof loader>()} />
}
