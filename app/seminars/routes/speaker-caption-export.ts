import { endpoint } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { speakerCaptionsAsFile } from '../speaking/speaker-captions.server.ts'

export const loader = endpoint('signedIn', async ({ person, params }) =>
  speakerCaptionsAsFile(db, await deskAt(db, person, params), languageIn(params), params.format),
)
