import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { has } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Courses } from '../courses.tsx'
import { words } from '../words.ts'
import { worksOf, worksToReview } from '../work-list.server.ts'

export const meta = titled(words, 'courses')

export const loader = page(['expert', 'reviewer'], async ({ person }) => ({
  mine: await worksOf(db, person, 'course'),
  toReview: await worksToReview(db, person, 'course'),
  mayWrite: has(person, 'expert'),
}))

export default function Route() {
  return <Courses {...useLoaderData<typeof loader>()} />
}
