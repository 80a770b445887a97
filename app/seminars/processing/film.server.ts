import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Sprite } from './ffmpeg-args.ts'
import type { Film } from './film.ts'

/** Renditions of a video, all of them or none: until the last is made, the file itself is watched. */
export const wholeSet = (db: Db, mediaId: string) =>
  db
    .selectFrom('rendition')
    .innerJoin('processing', 'processing.mediaId', 'rendition.mediaId')
    .select(['rendition.id', 'name', 'mime', 'bytes', 'width', 'height', 'codecs', 'playlist'])
    .where('rendition.mediaId', '=', mediaId)
    .where('processing.state', '=', 'ready')
    .orderBy(sql`height nulls first`)
    .execute()

/** What a player needs of a video that is ready, with the address of its files; null while it is not. */
export async function filmOf(db: Db, mediaId: string, base: string): Promise<Film | null> {
  const renditions = await wholeSet(db, mediaId)
  const played = renditions.filter(({ mime }) => mime !== 'image/jpeg')
  if (played.length === 0) return null
  const sprite = renditions.find(({ name }) => name === 'sprite')
  return {
    base: `${base}/videos/${mediaId}`,
    renditions: played.map(({ name, bytes, height }) => ({ name, bytes, height })),
    sprite: sprite ? (sprite.playlist as unknown as Sprite) : null,
  }
}
