import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { speakerVideo } from '../speaking/speaker-preview.server.ts'

/** Of the video that a speaker's desk previews. */
export const loader = endpoint('signedIn', async ({ person, params, now }) =>
  speakerVideo(db, await deskAt(db, person, params), params, now),
)
