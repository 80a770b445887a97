import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { PackPage } from '../pack/pack-page.tsx'
import { packWords } from '../pack/pack-words.ts'
import { packsOf } from '../pack/packs.server.ts'
import { ownWalkIn } from '../walks.server.ts'

export const meta = titled(packWords, 'title')

export const loader = page('signedIn', async ({ person, params, language }) => {
  const own = (await ownWalkIn(db, { id: person.id, language }, params.enrolmentId)) ?? notFound()
  return {
    ...{ enrolmentId: own.id, learnerId: person.id, path: own.version.title },
    packs: await packsOf(db, own),
  }
})

export default function Route() {
  return <PackPage {...useLoaderData<typeof loader>()} />
}
