import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CalendarSettings } from '../agenda/calendar-settings.tsx'
import { feedMadeAt, renewFeed, revokeFeed } from '../agenda/feeds.server.ts'
import { agendaWords } from '../agenda/words.ts'

export const meta = titled(agendaWords, 'calendar')

export const loader = page('signedIn', async ({ person }) => ({ madeAt: await feedMadeAt(db, person.id) }))

const form = z.object({ intent: z.enum(['renew', 'revoke']) })

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.intent === 'renew') {
    const secret = await renewFeed(db, person.id, now)
    return Response.json({ address: `${settings().origin}/calendar/${secret}.ics` })
  }
  await revokeFeed(db, person.id, now)
  return { revoked: true }
})

export default function Route() {
  const done = useActionData<{ address?: string; revoked?: boolean }>()
  return (
    <CalendarSettings
      {...useLoaderData<typeof loader>()}
      address={done?.address ?? null}
      revoked={done?.revoked ?? false}
    />
  )
}
