import { endpoint, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { draftDifference } from '../editor/difference.server.ts'

/** What the draft as it is kept would change of what is offered, for outline and picture of the path. */
export const loader = endpoint(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, now }) => {
    const { pathId = '' } = params
    const told = isId(pathId) ? await draftDifference(db, person, pathId, now) : null
    if (!told) notFound()
    return Response.json(told)
  },
)
