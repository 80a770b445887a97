import { endpoint, notFound } from '#app/people/gate.server.ts'
import { sessionOf } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import { db } from '#db/connection.ts'
import { mediaFor } from '../media.server.ts'
import { mediaResponse } from '../media-response.server.ts'
import { idIn } from '../params.server.ts'

export const loader = endpoint('signedIn', async ({ person, params, request, url }) => {
  const width = /^\d{1,5}$/.exec(url.searchParams.get('width') ?? '')?.[0]
  const media = await mediaFor(db, person, idIn(params, 'mediaId'), {
    width: Number(width) || undefined,
    avif: request.headers.get('Accept')?.includes('image/avif'),
  })
  if (!media) notFound()
  return mediaResponse(request, media, async () => {
    const session = await sessionOf(db, request, now())
    return session !== null && (await mediaFor(db, session.person, media.id)) !== null
  })
})
