import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { haveMet, waitingForCompany } from '../company.server.ts'
import { waitingObjections } from '../objections.server.ts'
import { stuckLearners, talksToHave, waitingTasks } from '../tasks.server.ts'
import { Tasks } from '../tasks.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'tasks')

export const loader = page(['coordinator', 'mentor'], async ({ person, language }) => ({
  tasks: await waitingTasks(db, person, language),
  talks: await talksToHave(db, person),
  stuck: await stuckLearners(db, person),
  company: await waitingForCompany(db, person),
  objections: (await waitingObjections(db, person)).length,
}))

export const action = mutation(
  ['coordinator', 'mentor'],
  z.object({ met: z.uuid() }),
  async ({ form, person, db, now }) => ((await haveMet(db, person, form.met, now)) ? null : notFound()),
)

export default function Route() {
  return <Tasks {...useLoaderData<typeof loader>()} />
}
