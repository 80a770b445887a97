import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { waitingFor } from '../library/arriving.server.ts'

/** One's own uploads that are not finished, to go on with. Their pieces come by `library/pieces.server.ts`. */
export const loader = endpoint('signedIn', async ({ person }) =>
  Response.json(await waitingFor(db, { person })),
)
