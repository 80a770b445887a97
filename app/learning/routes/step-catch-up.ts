import { mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { catchUp, deedForm } from '../pack/catch-up.server.ts'
import { stepAt } from '../step-at.server.ts'

/** What was done at a step on a device without a connection, sent once there is one. */
export const action = resource(
  mutation('signedIn', deedForm, async ({ person, params, form, db, now }) => {
    const caughtUp = await catchUp(db, stepAt(person, params), form, now)
    if (caughtUp.ok) return { ok: true as const }
    return caughtUp.reason === 'absent' ? notFound() : refuse(caughtUp.reason)
  }),
)
