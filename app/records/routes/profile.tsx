import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { object } from '#app/assessment/objections.server.ts'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { profileFor } from '../profile/profile.server.ts'
import { ProfilePage } from '../profile/profile-page.tsx'
import { profileWords } from '../profile/words.ts'

export const meta = titled(profileWords, 'profile')

export const loader = page('signedIn', async ({ person, language, now }) => ({
  entries: await profileFor(db, { id: person.id, language }, now),
}))

const form = z.object({
  competency: z.string().min(1).max(64),
  reason: z.string().trim().min(3).max(1000),
})

export const action = mutation('signedIn', form, async ({ person, form, db, now }) => {
  const objected = await object(db, { personId: person.id, ...form }, now)
  return objected.ok ? redirect(`/competencies#${form.competency}`) : refuse(objected.reason)
})

export default function Route() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />
}
