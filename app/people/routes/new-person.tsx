import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { audit } from '../audit.server.ts'
import { addPerson } from '../directory.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '../gate.server.ts'
import { checkNip, personFields } from '../person-form.server.ts'
import { NewPersonPage } from '../person-sheet.tsx'
import { unitExists, unitTree } from '../units.server.ts'
import { welcome } from '../welcome.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'newPerson')

export const loader = page('administrator', async () => ({ units: await unitTree(db) }))

export const action = mutation('administrator', personFields, async ({ form, person, db, now, language }) => {
  const checked = checkNip(form.nip, now, language)
  if (!checked.ok) return refuseField('nip', checked.message)
  if (!(await unitExists(db, form.unitId))) notFound()
  const added = await addPerson(db, { ...form, nip: checked.nip }, now)
  if (!added.ok) return refuse(added.reason)
  await audit(db, { actorId: person.id, action: 'person.added', subject: added.id }, now)
  await welcome(db, { id: added.id, ...form }, now)
  return redirect(`/people/${added.id}${checked.odd ? '?odd=1' : ''}`)
})

export default function Route() {
  return <NewPersonPage {...useLoaderData<typeof loader>()} />
}
