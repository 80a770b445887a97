import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { waitingObjections } from '../objections.server.ts'
import { stuckLearners, talksToHave, waitingTasks } from '../tasks.server.ts'
import { Tasks } from '../tasks.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'tasks')

export const loader = page(['coordinator', 'mentor'], async ({ person, language }) => ({
  tasks: await waitingTasks(db, person, language),
  talks: await talksToHave(db, person),
  stuck: await stuckLearners(db, person),
  objections: (await waitingObjections(db, person)).length,
}))

export default function Route() {
  return <Tasks {...useLoaderData<typeof loader>()} />
}
