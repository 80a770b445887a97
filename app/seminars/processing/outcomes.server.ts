import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { takeIn } from '#app/authoring/taking-in.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { settings } from '#app/web/settings.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { type Claim, standingOf } from './claims.server.ts'
import { posterMaking } from './ffmpeg-args.ts'
import { removeUnneeded, takeAway } from './kept-files.server.ts'
import { currentRules, type Plan } from './probe.ts'
import { runProgram } from './programs.server.ts'

/** The file of a rendition that was made before. */
export async function renditionFile(db: Db, mediaId: string, name: string) {
  const row = await db
    .selectFrom('rendition')
    .select(['digest', 'width', 'height'])
    .where('mediaId', '=', mediaId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.width && row.height ? { digest: row.digest, width: row.width, height: row.height } : null
}

/** Takes over what was made of the same bytes for another; says whether there was such. */
export async function shareRenditions(claimed: Claim, now: Date): Promise<boolean> {
  const former = await shared(claimed, now)
  if (former) await removeUnneeded(former, now)
  return former !== null
}

const shared = ({ mediaId, holder, digest }: Claim, now: Date): Promise<readonly string[] | null> =>
  inTransaction(async trx => {
    const twin = await trx
      .selectFrom('processing')
      .select(['mediaId', 'state', 'reason', 'attempts', 'plan', 'made'])
      .where('sourceDigest', '=', digest)
      .where('state', '=', 'ready')
      .where('mediaId', '<>', mediaId)
      .where(sql<boolean>`coalesce((plan ->> 'rules')::integer, 1) = ${currentRules}`)
      .limit(1)
      .forShare()
      .executeTakeFirst()
    if (!twin) return null
    const { made } = standingOf(twin)
    const { numUpdatedRows } = await trx
      .updateTable('processing')
      .set({ state: 'ready', attempts: 0, made: [...made], plan: JSON.stringify(twin.plan), share: 1 })
      .set({ secondsLeft: null, holder: null, heldUntil: null, changedAt: now })
      .where('mediaId', '=', mediaId)
      .where('holder', '=', holder)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return []
    const former = await takeAway(trx, mediaId, 'all')
    const renditions = await trx
      .selectFrom('rendition')
      .selectAll()
      .where('mediaId', '=', twin.mediaId)
      .execute()
    await trx
      .insertInto('rendition')
      .values(
        renditions.map(each => ({
          ...each,
          id: newId(),
          mediaId,
          madeAt: now,
          playlist: JSON.stringify(each.playlist),
        })),
      )
      .execute()
    return former
  })

/** Gives recordings of a video without an opening picture one out of it. */
export async function takePoster(db: Db, mediaId: string, plan: Plan, folder: string, now: Date) {
  const waiting = await db
    .selectFrom('recording')
    .innerJoin('media', 'media.id', 'recording.mediaId')
    .select(['workId', 'uploadedBy'])
    .where('recording.mediaId', '=', mediaId)
    .where('posterMediaId', 'is', null)
    .execute()
  const best = await renditionFile(db, mediaId, plan.rungs.at(-1)?.name ?? '')
  if (waiting.length === 0 || !best) return
  const out = join(folder, 'poster.png')
  const second = Math.min(5, plan.seconds / 10)
  const ended = await storage.asFile(best.digest, path =>
    runProgram({ program: 'ffmpeg', args: posterMaking(path, second, out) }),
  )
  if (!ended.ok) return
  const taken = await takeIn({ purpose: 'picture', content: createReadStream(out) })
  if (!taken.ok) return
  for (const { workId, uploadedBy } of waiting)
    await inTransaction(async trx => {
      const { id } = await remember(
        trx,
        { name: 'poster.png', workId, personId: uploadedBy },
        taken.file,
        now,
      )
      await trx
        .updateTable('recording')
        .set({ posterMediaId: id })
        .where('workId', '=', workId)
        .where('mediaId', '=', mediaId)
        .where('posterMediaId', 'is', null)
        .execute()
    })
}

/** Where originals are not kept, the best rendition stands in for the file that was uploaded. */
export async function dropOriginal(mediaId: string, policy = settings().RECORDING_ORIGINALS) {
  if (policy === 'keep') return
  const digest = await inTransaction(async trx => {
    const best = await trx
      .selectFrom('rendition')
      .innerJoin('media', 'media.id', 'rendition.mediaId')
      .select(['rendition.digest', 'rendition.mime', 'rendition.bytes', 'media.digest as original'])
      .where('mediaId', '=', mediaId)
      .where('rendition.mime', 'in', ['video/mp4', 'audio/mp4'])
      .orderBy('rendition.height', order => order.desc().nullsLast())
      .limit(1)
      .executeTakeFirst()
    if (!best) return null
    const { original, ...file } = best
    await trx.updateTable('media').set(file).where('id', '=', mediaId).execute()
    return original
  })
  if (digest) await removeUnneeded([digest], now())
}
