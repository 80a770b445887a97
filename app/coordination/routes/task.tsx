import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { judgeTask } from '#app/learning/tasks.server.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Task } from '../task.tsx'
import { taskFor } from '../tasks.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, (_, { says }: { says: { look: string } }) => says.look)

const idOf = (text: string | undefined) => z.uuid().safeParse(text).data ?? notFound()

export const loader = page(
  ['coordinator', 'mentor'],
  async ({ person, params, language }) =>
    (await taskFor(db, person, idOf(params.submissionId), language)) ?? notFound(),
)

const form = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('verified'), reason: z.string().max(2000).default('') }),
  z.object({ verdict: z.literal('returned'), reason: z.string().trim().min(3).max(2000) }),
])

export const action = mutation(['coordinator', 'mentor'], form, async ({ form, person, params, db, now }) => {
  const judged = await judgeTask(db, { submissionId: idOf(params.submissionId), by: person, ...form }, now)
  if (judged.ok) return redirect('/tasks')
  return judged.reason === 'absent' ? notFound() : refuse(judged.reason)
})

export default function Route() {
  return <Task task={useLoaderData<typeof loader>()} />
}
