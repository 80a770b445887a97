import { z } from 'zod'
import { mutation, notFound, resource } from '#app/people/gate.server.ts'
import { signOfLife } from '../lesson-answers.server.ts'
import { stepAt } from '../step-at.server.ts'

/** A sign of life from a page being read. */
export const action = resource(
  mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
    if (!(await signOfLife(db, stepAt(person, params), now))) notFound()
    return new Response(null, { status: 204 })
  }),
)
