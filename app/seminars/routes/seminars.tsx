import { useLoaderData } from '@remix-run/react'
import { searchPublications } from '#app/authoring/publications.server.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { listedSeminar, Seminars } from '../seminars.tsx'
import { sharesOf } from '../watch.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'seminars')

export const loader = page('signedIn', async ({ person, url }) => {
  const search = (url.searchParams.get('search') ?? '').trim().slice(0, 200)
  const found = await searchPublications(db, { kind: 'recording', search })
  const shares = await sharesOf(
    db,
    person.id,
    found.map(publication => publication.workId),
  )
  return { search, seminars: found.map(each => listedSeminar(each, shares.get(each.workId) ?? 0)) }
})

export default function Route() {
  return <Seminars {...useLoaderData<typeof loader>()} />
}
