import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { useWords } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { accommodationWords } from '../accommodation-words.ts'
import { accommodationsOf } from '../accommodations.server.ts'
import { Accommodations } from '../accommodations.tsx'

export const meta = titled(accommodationWords, 'accommodations')

export const loader = page('signedIn', async ({ person }) => ({
  accommodations: await accommodationsOf(db, person.id),
}))

export default function Route() {
  const { accommodations } = useLoaderData<typeof loader>()
  const t = useWords(accommodationWords)
  return (
    <Accommodations
      name={null}
      accommodations={accommodations}
      mayGrant={false}
      breadcrumbs={[{ to: '/settings', label: t('settings') }]}
    />
  )
}
