import { personById } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import type { Db } from '#db/connection.ts'
import { maySee, mayWatch } from './processing/renditions.server.ts'
import { deskFor } from './speaking/desk.server.ts'
import { deskOfLink } from './speaking/links.server.ts'
import { showsVideo } from './speaking/speaker-preview.server.ts'

/** Whether what led someone to a video's bytes, as the address says it, would lead them there now. */
export async function mayGoOn(db: Db, mediaId: string, leave: string): Promise<boolean> {
  const [way, id = '', thingId = ''] = leave.split('.')
  if (way === 'link') {
    const desk = await deskOfLink(db, id, now())
    return desk !== null && showsVideo(db, desk, mediaId)
  }
  const person = await personById(db, id)
  if (!person) return false
  if (way === 'watched') return mayWatch(db, thingId, mediaId)
  if (way === 'drafted') return maySee(db, person, thingId, mediaId)
  const desk = await deskFor(db, person, thingId)
  return desk !== null && showsVideo(db, desk, mediaId)
}
