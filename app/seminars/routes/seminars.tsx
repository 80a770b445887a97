import { useLoaderData } from '@remix-run/react'
import { publicationsNow } from '#app/authoring/publications.server.ts'
import { askedIn } from '#app/learning/asked.ts'
import { find } from '#app/learning/finding.server.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { completedOf } from '../in-video/completing.server.ts'
import { listedSeminar, Seminars } from '../seminars.tsx'
import { sharesOf } from '../watch.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'seminars')

export const loader = page('signedIn', async ({ person, url, language }) => {
  const { search, page: asked } = askedIn(url)
  const { found, corrected, meant, count, page, pages } = await find(
    db,
    { search, chosen: { kind: 'recording' }, page: asked },
    language,
  )
  const ids = found.map(({ thingId }) => thingId)
  const [publications, shares, completed] = await Promise.all([
    publicationsNow(db, ids),
    sharesOf(db, person.id, ids),
    completedOf(db, person.id, ids),
  ])
  const seminars = found.flatMap(({ thingId, passages }) => {
    const publication = publications.get(thingId)
    const own = { share: shares.get(thingId) ?? 0, isCompleted: completed.has(thingId) }
    return publication ? [listedSeminar(publication, own, passages)] : []
  })
  return { search, seminars, corrected, meant, count, page, pages }
})

export default function Route() {
  return <Seminars {...useLoaderData<typeof loader>()} />
}
