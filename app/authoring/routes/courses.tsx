import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { has } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Courses } from '../courses.tsx'
import { findInDrafts } from '../passages/drafts.server.ts'
import { words } from '../words.ts'
import { worksOf, worksToReview } from '../work-list.server.ts'

export const meta = titled(words, 'courses')

export const loader = page(['expert', 'reviewer'], async ({ person, url }) => {
  const search = (url.searchParams.get('search') ?? '').trim().slice(0, 200)
  return {
    search,
    found: await findInDrafts(db, person, search),
    mine: await worksOf(db, person, 'course'),
    toReview: await worksToReview(db, person, 'course'),
    mayWrite: has(person, 'expert'),
  }
})

export default function Route() {
  return <Courses {...useLoaderData<typeof loader>()} />
}
