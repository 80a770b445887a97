import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { audit } from '../audit.server.ts'
import {
  administratorsBut,
  changePerson,
  disable,
  enable,
  grantRole,
  personSheet,
  revokeRole,
} from '../directory.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '../gate.server.ts'
import { checkNip, personChange } from '../person-form.server.ts'
import { PersonPage } from '../person-sheet.tsx'
import { closeSessions } from '../sessions.server.ts'
import { leadersFor, nameSuperior } from '../superiors.server.ts'
import { unitExists, unitTree } from '../units.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, (_, sheet: { person: { name: string } }) => sheet.person.name)

export const loader = page('administrator', async ({ params, url }) => {
  const person = z.uuid().safeParse(params.personId).success
    ? await personSheet(db, params.personId ?? '')
    : null
  const sheet = person ?? notFound()
  return {
    person: sheet,
    units: await unitTree(db),
    leaders: await leadersFor(db, sheet.unitId, sheet.superior?.id ?? null),
    odd: url.searchParams.has('odd'),
  }
})

export const action = mutation(
  'administrator',
  personChange,
  async ({ form, person, params, db, now, language, sessionId }) => {
    const personId = z.uuid().safeParse(params.personId).data ?? notFound()
    const sheet = (await personSheet(db, personId)) ?? notFound()
    const noted = async (action: string, detail: Record<string, unknown> = {}) => {
      await audit(db, { actorId: person.id, action, subject: personId, detail }, now)
      return redirect(`/people/${personId}`)
    }
    // Ids of sessions change with rights.
    const rotate = () => closeSessions(db, personId, now, personId === person.id ? sessionId : null)
    if ('unitId' in form && form.unitId && !(await unitExists(db, form.unitId))) notFound()
    switch (form.change) {
      case 'person': {
        const checked = checkNip(form.nip, now, language)
        if (!checked.ok) return refuseField('nip', checked.message)
        const changed = await changePerson(db, personId, { ...form, nip: checked.nip }, now)
        return changed.ok ? noted('person.changed') : refuse(changed.reason)
      }
      case 'superior': {
        const superiorId = form.superiorId || null
        const named = await nameSuperior(db, personId, superiorId, now)
        return named.ok ? noted('superior.named', { superiorId }) : refuse(named.reason)
      }
      case 'disablement':
        if (personId === person.id) return refuse('notYourself')
        if (!(await administratorsBut(db, personId))) return refuse('lastAdministrator')
        await disable(db, personId, person.id, now)
        return noted('person.disabled')
      case 'enablement':
        await enable(db, personId)
        return noted('person.enabled')
      case 'grant':
        await grantRole(db, { personId, role: form.role, unitId: form.unitId || null, by: person.id }, now)
        await rotate()
        return noted('role.granted', { role: form.role, unitId: form.unitId || null })
      case 'revocation': {
        const grant = sheet.grants.find(held => held.id === form.grantId) ?? notFound()
        if (grant.role === 'administrator' && !(await administratorsBut(db, personId)))
          return refuse('lastAdministrator')
        await revokeRole(db, personId, form.grantId, now)
        await rotate()
        return noted('role.revoked', { role: grant.role })
      }
    }
  },
)

export default function Route() {
  return <PersonPage {...useLoaderData<typeof loader>()} />
}
