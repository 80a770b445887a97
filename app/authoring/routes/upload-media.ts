import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { finish } from '../library/arriving.server.ts'
import { idIn } from '../params.server.ts'
import { asJson } from '../receive.server.ts'

export const loader = endpoint('signedIn', async () => notFound())

/** What an upload became, once all of it is there. */
export const action = endpoint('signedIn', async ({ person, params, now }) =>
  asJson((await finish(db, { person }, idIn(params, 'uploadId'), now)) ?? notFound()),
)
