import { type Coming, piecesAt } from '#app/authoring/library/pieces.server.ts'
import { now } from '#app/web/clock.server.ts'
import { db } from '#db/connection.ts'
import type { Desk } from './desk.server.ts'
import { openedBy } from './link-cookie.server.ts'

/** Who sends from a desk, and to which speaker, whatever their form says. */
export const comingTo = ({ person, link, speaker }: Desk): Coming => ({
  sender: { person, link },
  given: { workId: speaker.id },
})

/** Files in pieces from who came by a speaker's link: looked at anew with every piece. */
export const linkedPieces = piecesAt('/speaking/uploads', async request => {
  const opened = await openedBy(db, request, now())
  return 'desk' in opened ? comingTo(opened.desk) : null
})
