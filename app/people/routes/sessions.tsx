import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { mutation, page } from '../gate.server.ts'
import { closeOne, closeSessions, openSessions } from '../sessions.server.ts'
import { Sessions } from '../sessions.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'sessions')

export const loader = page('signedIn', async ({ person, sessionId, now }) =>
  (await openSessions(db, person.id, now)).map(session => ({
    ...session,
    current: session.id === sessionId,
  })),
)

export const action = mutation(
  'signedIn',
  z.object({ session: z.union([z.uuid(), z.literal('others')]) }),
  async ({ form, person, sessionId, db, now }) => {
    if (form.session === 'others') await closeSessions(db, person.id, now, sessionId)
    else await closeOne(db, person.id, form.session, now)
    return redirect('/settings/sessions')
  },
)

export default function Route() {
  return <Sessions sessions={useLoaderData<typeof loader>()} />
}
