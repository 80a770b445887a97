import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { masteryFor } from '#app/assessment/mastery.server.ts'
import { levelOf } from '#app/assessment/mastery.ts'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { enrol } from '../enrolments.server.ts'
import { WalkList } from '../walk-list.tsx'
import { walkWords } from '../walk-words.ts'
import { walksOf } from '../walks.server.ts'

export const meta = titled(walkWords, 'mine')

export const loader = page('signedIn', async ({ person, now, language }) => {
  const [walks, mastery] = await Promise.all([
    walksOf(db, { id: person.id, language }),
    masteryFor(db, person.id, now),
  ])
  return {
    walks,
    mastery: mastery.map(known => ({
      competency: known.competency,
      observations: known.observations,
      level: levelOf(known),
    })),
  }
})

export const action = mutation(
  'signedIn',
  z.object({ pathId: z.uuid() }),
  async ({ person, form, db, now }) => {
    const enrolled = await enrol(db, { learnerId: person.id, pathId: form.pathId }, now)
    return enrolled.ok ? redirect(`/enrolments/${enrolled.enrolmentId}`) : refuse('notOffered')
  },
)

export default function Route() {
  return <WalkList {...useLoaderData<typeof loader>()} />
}
