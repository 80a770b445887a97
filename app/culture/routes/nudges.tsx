import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { consentOf } from '#app/people/consents.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { devicesOf } from '../channels/devices.server.ts'
import { namedGateway } from '../channels/gateway.server.ts'
import { mailRestsUntil } from '../channels/mail.server.ts'
import { numberFor } from '../channels/numbers.server.ts'
import { pushKeys } from '../channels/push.server.ts'
import { waysOf } from '../channels/ways.server.ts'
import { ledgerOf } from '../ledger.server.ts'
import { carryOut, nudgeForm } from '../nudge-form.server.ts'
import { nudgeWords } from '../nudge-words.ts'
import { NudgesPage } from '../nudges.tsx'
import { isHeldOut, wishesOf } from '../wishes.server.ts'

const pageSize = 30

export const meta = titled(nudgeWords, 'nudges')

export const loader = page('signedIn', async ({ person, url, now }) => {
  const before = z.iso.datetime().safeParse(url.searchParams.get('before')).data
  const entries = await ledgerOf(db, person.id, before ? new Date(before) : null, pageSize + 1)
  const ledger = entries.slice(0, pageSize)
  const last = entries.length > pageSize ? ledger.at(-1) : undefined
  const wishes = (await wishesOf(db, [person.id])).get(person.id)!
  const rests = await mailRestsUntil(db, person.id, now)
  return {
    wishes,
    heldOut: await isHeldOut(db, person, now),
    pausedUntil: wishes.snoozedUntil && wishes.snoozedUntil > now ? wishes.snoozedUntil : null,
    experiments: (await consentOf(db, person.id, 'experiments')) ?? false,
    push: await pushFor(person.id),
    ways: await waysOf(db, person.id),
    mailRestsUntil: rests && dayOf(rests, person.zone),
    gateway: namedGateway() ? { number: await numberFor(db, person.id) } : null,
    ledger,
    older: last ? `/nudges?before=${encodeURIComponent(last.sentAt.toISOString())}#received` : null,
  }
})

async function pushFor(personId: string) {
  const keys = pushKeys()
  if (!keys) return null
  const devices = await devicesOf(db, personId)
  return {
    publicKey: keys.publicKey,
    devices: devices.map(({ id, agent, addedAt }) => ({ id, agent, addedAt })),
  }
}

export const action = mutation('signedIn', nudgeForm, async ({ form, person, db, now }) => {
  const done = await carryOut(db, person.id, form, now)
  if (form.part === 'consent' && form.from === 'today') return redirect('/')
  if (form.part === 'pause') return { saved: 'pause' }
  return form.part === 'switch' ? { saved: form.nudge ?? 'kinds' } : done
})

export default function Route() {
  const saved = useActionData<typeof action>()
  return (
    <NudgesPage {...useLoaderData<typeof loader>()} saved={saved && 'saved' in saved ? saved.saved : null} />
  )
}
