import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { todayOf } from '../today.server.ts'
import { Today } from '../today.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'today')

export const loader = page('anyone', async ({ person, now, language }) => {
  if (!person) throw redirect('/sign-in')
  return todayOf(db, person, now, language)
})

export default function Route() {
  return <Today {...useLoaderData<typeof loader>()} />
}
