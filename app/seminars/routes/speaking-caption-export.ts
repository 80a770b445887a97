import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { speakerCaptionsAsFile } from '../speaking/speaker-captions.server.ts'

/** The captions as a file, for who came by a link. */
export const loader = endpoint('anyone', async ({ request, params, now }) => {
  const opened = await openedBy(db, request, now)
  if (!('desk' in opened)) notFound()
  return speakerCaptionsAsFile(db, opened.desk, languageIn(params), params.format)
})
