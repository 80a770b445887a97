import { useLoaderData } from '@remix-run/react'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { notFound, page } from '../gate.server.ts'
import { Outbox } from '../outbox.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'outbox')

export const loader = page('anyone', async () => {
  if (!settings().DEMO) notFound()
  return db
    .selectFrom('mailOutbox')
    .select(['id', 'recipient', 'subject', 'bodyText', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute()
})

export default function Route() {
  return <Outbox letters={useLoaderData<typeof loader>()} />
}
