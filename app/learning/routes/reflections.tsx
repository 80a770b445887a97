import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { forgetReflection, reflectionsOf } from '#app/authoring/responses.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Reflections } from '../reflections.tsx'
import { reflectionsWords } from '../reflections-words.ts'

export const meta = titled(reflectionsWords, 'reflections')

export const loader = page('signedIn', async ({ person }) => ({
  reflections: await reflectionsOf(db, person.id),
}))

export const action = mutation('signedIn', z.object({ id: z.uuid() }), async ({ person, form, db }) => {
  await forgetReflection(db, person.id, form.id)
  return redirect('/reflections')
})

export default function Route() {
  return <Reflections {...useLoaderData<typeof loader>()} />
}
