import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { receiveUpload } from '../receive.server.ts'

export const loader = endpoint('expert', async () => notFound())

export const action = endpoint('expert', ({ person, request, now }) =>
  receiveUpload(db, person, request, now),
)
