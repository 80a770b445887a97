import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { assignmentsIn, withdrawAssignment } from '../assignments.server.ts'
import { Assignments } from '../assignments.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'assignments')

export const loader = page('coordinator', async ({ person, url }) => {
  const assignments = await assignmentsIn(db, scopeOf(person, 'coordinator'))
  const asked = url.searchParams.get('withdraw')
  return {
    assignments,
    told: z.coerce.number().int().positive().safeParse(url.searchParams.get('told')).data ?? 0,
    withdrawing: assignments.find(({ id, withdrawnAt }) => id === asked && !withdrawnAt) ?? null,
  }
})

/** Withdraws one. */
export const action = mutation(
  'coordinator',
  z.object({ assignmentId: z.uuid() }),
  async ({ form, person, db, now }) => {
    if (!(await withdrawAssignment(db, person, form.assignmentId, now))) notFound()
    return redirect('/assignments')
  },
)

export default function Route() {
  return <Assignments {...useLoaderData<typeof loader>()} />
}
