import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { askedIn } from '../asked.ts'
import { standings } from '../catalogue.server.ts'
import { Catalogue } from '../catalogue.tsx'
import { catalogueWords } from '../catalogue-words.ts'
import { find } from '../finding.server.ts'

export const meta = titled(catalogueWords, 'catalogue')

export const loader = page('signedIn', async ({ person, url }) => {
  const asked = askedIn(url)
  const { found, page, ...rest } = await find(db, asked)
  const stands = await standings(
    db,
    person.id,
    found.flatMap(({ pathId }) => pathId ?? []),
  )
  const here = found.map(thing => ({ ...thing, ...stands.get(thing.pathId ?? '') }))
  return { asked: { ...asked, page }, found: here, ...rest }
})

export default function Route() {
  return <Catalogue {...useLoaderData<typeof loader>()} />
}
