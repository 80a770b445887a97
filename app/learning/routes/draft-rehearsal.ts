import { endpoint, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { usualAssumptions } from '../rehearsal/assumptions.ts'
import { draftRehearsed } from '../rehearsal/rehearsal-page.server.ts'

/** A rehearsal of the draft as it is kept, for the picture of the path. */
export const loader = endpoint(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, now }) => {
    const { pathId = '' } = params
    const result = isId(pathId) ? await draftRehearsed(db, person, pathId, usualAssumptions, now) : null
    if (!result) notFound()
    const { learners, worst, at } = result
    return Response.json({ learners, worst, at })
  },
)
