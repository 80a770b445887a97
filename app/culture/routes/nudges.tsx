import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { ledgerOf } from '../ledger.server.ts'
import { nudgeWords } from '../nudge-words.ts'
import { nudgeNamed } from '../nudges.ts'
import { NudgesPage } from '../nudges.tsx'
import { switchNudge, wishesOf } from '../wishes.server.ts'

const pageSize = 30

export const meta = titled(nudgeWords, 'nudges')

export const loader = page('signedIn', async ({ person, url }) => {
  const before = z.coerce.date().safeParse(url.searchParams.get('before') ?? undefined)
  const entries = await ledgerOf(db, person.id, before.data ?? null, pageSize + 1)
  const ledger = entries.slice(0, pageSize)
  const last = entries.length > pageSize ? ledger.at(-1) : undefined
  return {
    wishes: (await wishesOf(db, [person.id])).get(person.id)!,
    ledger,
    older: last ? `/nudges?before=${encodeURIComponent(last.sentAt.toISOString())}` : null,
  }
})

const answer = z.enum(['yes', 'no']).transform(word => word === 'yes')
const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('consent'), given: answer, from: z.literal('today').optional() }),
  z.object({
    part: z.literal('switch'),
    on: answer,
    nudge: z
      .string()
      .refine(name => nudgeNamed(name))
      .optional(),
  }),
])

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.part === 'switch') {
    await switchNudge(db, person.id, form.nudge ?? null, form.on, now)
    return { saved: true }
  }
  const record = form.given ? giveConsent : withdrawConsent
  await record(db, person.id, 'nudges', now)
  return form.from === 'today' ? redirect('/') : { saved: true }
})

export default function Route() {
  const saved = useActionData<typeof action>()
  return <NudgesPage {...useLoaderData<typeof loader>()} saved={Boolean(saved && 'saved' in saved)} />
}
