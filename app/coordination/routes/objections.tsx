import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { objectionWords } from '../objection-words.ts'
import { answerFor, waitingObjections } from '../objections.server.ts'
import { Objections } from '../objections.tsx'

export const meta = titled(objectionWords, 'objections')

export const loader = page('coordinator', async ({ person }) => ({
  objections: await waitingObjections(db, person),
}))

const form = z.object({
  id: z.uuid(),
  outcome: z.enum(['kept', 'renewed']),
  answer: z.string().trim().min(3).max(1000),
})

export const action = mutation('coordinator', form, async ({ person, form, db, now }) =>
  (await answerFor(db, { ...form, by: person }, now)) ? redirect('/objections') : refuse('gone'),
)

export default function Route() {
  return <Objections {...useLoaderData<typeof loader>()} />
}
