import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { speakerVideo } from '../speaking/speaker-preview.server.ts'

/** Of the video that who came by a link previews. */
export const loader = endpoint('anyone', async ({ request, params, now }) => {
  const opened = await openedBy(db, request, now)
  return 'desk' in opened ? speakerVideo(db, opened.desk, params, now) : notFound()
})
