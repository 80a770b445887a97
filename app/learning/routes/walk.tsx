import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { unnamed } from '../course-words.ts'
import { pauseOf } from '../evidence.ts'
import { finishOf } from '../finish.ts'
import { learnerDays } from '../learner-days.server.ts'
import { changeTold } from '../migrating/change-told.server.ts'
import { aheadOf } from '../pack/ahead.ts'
import { hasTerms } from '../terms.server.ts'
import { trailOf } from '../trail-of.ts'
import { WalkPage } from '../walk-page.tsx'
import { ownWalkIn } from '../walks.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Bina` }]

export const loader = page('signedIn', async ({ person, params, language, now }) => {
  const own = await ownWalkIn(db, { id: person.id, language }, params.enrolmentId)
  if (!own) notFound()
  const { id, version, walk, place, words, startedAt, completedAt, withdrawnAt } = own
  const isOpen = !completedAt && !withdrawnAt
  const startedOn = dayOf(startedAt, person.zone)
  const days = { ...(await learnerDays(db, person, now)), startedOn }
  return {
    ...{ title: version.title, summary: version.summary, completedAt, withdrawnAt },
    items: trailOf(version.path, walk, place, { language, days }),
    at: { enrolmentId: id, isOpen },
    isPaused: pauseOf(walk.evidence) !== null,
    finish: isOpen
      ? { today: days.today, ...finishOf(version.path, walk.evidence, place.stops, days) }
      : null,
    course: words && { ...words, unnamed: unnamed(version.path, words) },
    percent: place.percent,
    minutesLeft: place.minutesLeft,
    isWaiting: isOpen && place.next === null,
    change: await changeTold(db, id),
    hasTerms: await hasTerms(db, own),
    hasPack: isOpen && !aheadOf(version, walk).next().done,
  }
})

export default function Route() {
  return <WalkPage {...useLoaderData<typeof loader>()} />
}
