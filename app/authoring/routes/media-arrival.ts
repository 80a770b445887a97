import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { receiveUpload } from '../receive.server.ts'

export const loader = endpoint('signedIn', async () => notFound())

/** Who may send what is up to its use. */
export const action = endpoint('signedIn', ({ person, request, now }) =>
  receiveUpload(db, { person }, request, now),
)
