import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { speakerSlide } from '../speaking/speaker-preview.server.ts'

/** Of the slides that a speaker's desk previews. */
export const loader = endpoint('signedIn', async ({ person, params, request }) =>
  speakerSlide(db, await deskAt(db, person, params), request, params),
)
