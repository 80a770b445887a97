import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, resource } from '#app/people/gate.server.ts'
import { dismiss } from '../ledger.server.ts'

/** Puts one nudge aside and goes back to Today. */
export const action = resource(
  mutation('signedIn', z.object({}), async ({ params, person, db, now }) => {
    const nudgeId = z.uuid().safeParse(params.nudgeId)
    if (!nudgeId.success || !(await dismiss(db, person.id, nudgeId.data, now))) notFound()
    return redirect('/')
  }),
)
