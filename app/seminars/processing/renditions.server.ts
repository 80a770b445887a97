import { sql } from 'kysely'
import { mediaResponse } from '#app/authoring/media-response.server.ts'
import { workFor } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { publicationToWatch } from '../seminar-page.server.ts'
import { wholeSet } from './film.server.ts'
import { type Fragments, masterPlaylist, mediaPlaylist } from './playlists.ts'
import { signedAddress } from './signed.server.ts'
import type { Leave } from './signed.ts'

/** Whether learners may watch this video, since the work shows it to them now. */
export async function mayWatch(db: Db, workId: string, mediaId: string): Promise<boolean> {
  const publication = await publicationToWatch(db, workId)
  if (!publication) return false
  if ((publication.outline.facet as { mediaId?: string }).mediaId === mediaId) return true
  const other = await db
    .selectFrom('publication')
    .select('id')
    .where('workId', '=', workId)
    .where('retiredAt', 'is', null)
    .where(sql<boolean>`outline -> 'facet' ->> 'mediaId' = ${mediaId}`)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whether who writes or reviews a recording may see this video of its draft or of what it published. */
export async function maySee(db: Db, person: Person, workId: string, mediaId: string): Promise<boolean> {
  if (!(await workFor(db, person, workId, 'recording'))) return false
  const { shown } = await db
    .selectNoFrom(eb =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('recording')
              .select('workId')
              .where('workId', '=', workId)
              .where('mediaId', '=', mediaId),
          ),
          eb.exists(
            eb
              .selectFrom('publication')
              .select('id')
              .where('workId', '=', workId)
              .where(sql<boolean>`outline -> 'facet' ->> 'mediaId' = ${mediaId}`),
          ),
        ])
        .as('shown'),
    )
    .executeTakeFirstOrThrow()
  return Boolean(shown)
}

const never = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

const asPlaylist = (text: string) =>
  new Response(text, { headers: { ...never, 'Content-Type': 'application/vnd.apple.mpegurl' } })

/**
 * A file of a video for who may watch it: `all.m3u8`, a rendition's playlist, or the way to its bytes. Playlists name these
 * addresses, so that each fragment asks anew. Null when there is no such file.
 */
export async function filmFile(
  db: Db,
  { mediaId, file, leave }: { mediaId: string; file: string; leave: Leave },
  now: Date,
): Promise<Response | null> {
  const renditions = await wholeSet(db, mediaId)
  if (file === 'all.m3u8') return master(renditions)
  const [, name, ending] = /^([a-z0-9]{1,12})\.(m3u8|mp4|jpg)$/.exec(file) ?? []
  const found = renditions.find(rendition => rendition.name === name)
  if (!found || (found.mime === 'image/jpeg') !== (ending === 'jpg')) return null
  if (ending === 'm3u8')
    return asPlaylist(mediaPlaylist(found.playlist as unknown as Fragments, `${name}.mp4`))
  return new Response(null, {
    status: 302,
    headers: { ...never, Location: signedAddress(found.id, leave, now) },
  })
}

function master(renditions: Awaited<ReturnType<typeof wholeSet>>): Response | null {
  const variants = renditions.flatMap(({ name, mime, width, height, codecs, playlist }) =>
    width && height && mime === 'video/mp4'
      ? [{ address: `${name}.m3u8`, width, height, codecs, fragments: playlist as unknown as Fragments }]
      : [],
  )
  return variants.length > 0 ? asPlaylist(masterPlaylist(variants)) : null
}

/**
 * The bytes of a rendition, whole or a range, for as long as `mayGoOn` says so of its video; null when there is none. The caller
 * has looked at the signature.
 */
export async function renditionResponse(
  db: Db,
  request: Request,
  id: string,
  mayGoOn: (mediaId: string) => Promise<boolean>,
): Promise<Response | null> {
  const rendition = await db
    .selectFrom('rendition')
    .select(['id', 'mediaId', 'digest', 'mime', 'bytes', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!rendition) return null
  const kind = rendition.mime === 'image/jpeg' ? 'image' : 'video'
  const answer = mediaResponse(request, { ...rendition, kind }, () => mayGoOn(rendition.mediaId))
  answer.headers.set('Cache-Control', 'private, max-age=60')
  return answer
}
