import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { searchPeople } from '../directory.server.ts'
import { page } from '../gate.server.ts'
import { maskedNip } from '../nip.ts'
import { People } from '../people.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'people')

export const loader = page('administrator', async ({ url }) => {
  const query = url.searchParams.get('q') ?? ''
  const [name, id] = [url.searchParams.get('name'), url.searchParams.get('after')]
  const after = name && id && /^[0-9a-f-]{36}$/.test(id) ? { name, id } : undefined
  const { people, more } = await searchPeople(db, { query, after })
  return {
    query,
    more,
    people: people.map(person => ({ ...person, nip: person.nip && maskedNip(person.nip) })),
  }
})

export default function Route() {
  return <People {...useLoaderData<typeof loader>()} />
}
