import { useLoaderData } from '@remix-run/react'
import { worksOf, worksToReview } from '#app/authoring/work-list.server.ts'
import { page } from '#app/people/gate.server.ts'
import { has } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { withPosters } from '../recordings.server.ts'
import { Recordings } from '../recordings-list.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'recordings')

export const loader = page(['expert', 'reviewer'], async ({ person }) => ({
  mine: await withPosters(db, await worksOf(db, person, 'recording')),
  toReview: await withPosters(db, await worksToReview(db, person, 'recording')),
  mayWrite: has(person, 'expert'),
}))

export default function Route() {
  return <Recordings {...useLoaderData<typeof loader>()} />
}
