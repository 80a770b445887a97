import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { speakerSlide } from '../speaking/speaker-preview.server.ts'

/** Of the slides that who came by a link previews. */
export const loader = endpoint('anyone', async ({ request, params, now }) => {
  const opened = await openedBy(db, request, now)
  return 'desk' in opened ? speakerSlide(db, opened.desk, request, params) : notFound()
})
