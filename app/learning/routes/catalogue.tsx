import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { type Asked, offers } from '../catalogue.server.ts'
import { Catalogue } from '../catalogue.tsx'
import { catalogueWords } from '../catalogue-words.ts'

export const meta = titled(catalogueWords, 'catalogue')

export const loader = page('signedIn', async ({ person, url }) => {
  const kind = url.searchParams.get('kind')
  const asked: Asked = {
    search: url.searchParams.get('search')?.trim() ?? '',
    kind: kind === 'course' || kind === 'path' ? kind : 'all',
  }
  return { asked, offers: await offers(db, person.id, asked) }
})

export default function Route() {
  return <Catalogue {...useLoaderData<typeof loader>()} />
}
