import { redirect } from '@remix-run/node'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { landingOf } from '../landing.server.ts'
import { spotIn } from '../spot.ts'

/** Leads to a passage that was found: where this learner may read it. */
export const loader = endpoint('signedIn', async ({ person, params, url }) => {
  const { pathId = '' } = params
  const spot = spotIn(url)
  if (!isId(pathId) || !spot) notFound()
  return redirect(await landingOf(db, person.id, { pathId, ...spot }))
})
