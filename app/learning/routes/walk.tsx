import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { unnamed } from '../course-words.ts'
import { changeTold } from '../migrating/change-told.server.ts'
import { hasTerms } from '../terms.server.ts'
import { trailOf } from '../trail-of.ts'
import { WalkPage } from '../walk-page.tsx'
import { ownWalkIn } from '../walks.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Bina` }]

export const loader = page('signedIn', async ({ person, params, language }) => {
  const own = await ownWalkIn(db, { id: person.id, language }, params.enrolmentId)
  if (!own) notFound()
  const { id, version, walk, place, words, startedAt, completedAt, withdrawnAt } = own
  const isOpen = !completedAt && !withdrawnAt
  return {
    ...{ title: version.title, summary: version.summary, completedAt, withdrawnAt },
    items: trailOf(version.path, walk, place, language),
    at: { enrolmentId: id, startedOn: dayOf(startedAt, person.zone), isOpen },
    course: words && { ...words, unnamed: unnamed(version.path, words) },
    percent: place.percent,
    minutesLeft: place.minutesLeft,
    isWaiting: isOpen && place.next === null,
    change: await changeTold(db, id),
    hasTerms: await hasTerms(db, own),
  }
})

export default function Route() {
  return <WalkPage {...useLoaderData<typeof loader>()} />
}
