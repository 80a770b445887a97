import { buffer } from 'node:stream/consumers'
import { defineJob } from '#app/web/jobs.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import { blurOf, furtherRenderings } from '../pictures.server.ts'
import { type Rendering, storeRendering } from '../taking-in.server.ts'

/** Pictures drawn in one run; the rest waits a minute. */
const most = 40

/** Draws what takes too long while somebody waits; until then a picture is shown in its first renderings. */
export const drawPictures = defineJob({
  name: 'draw-pictures',
  cron: '* * * * *',
  lasts: true,
  async run(db, now) {
    const pictures = await db
      .selectFrom('media')
      .select(['id', 'digest', 'masterDigest', 'blur'])
      .where('kind', '=', 'image')
      .where('drawnAt', 'is', null)
      .orderBy('uploadedAt', 'desc')
      .limit(most)
      .execute()
    for (const picture of pictures) await draw(picture, now)
  },
})

interface Undrawn {
  readonly id: string
  readonly digest: string
  readonly masterDigest: string | null
  readonly blur: string | null
}

async function draw({ id, digest, masterDigest, blur }: Undrawn, now: Date) {
  const source = masterDigest ?? digest
  const drawn: Rendering[] = []
  if (await storage.has(source)) {
    const master = await buffer(storage.open(source))
    for await (const picture of furtherRenderings(master)) drawn.push(await storeRendering(picture))
    blur ??= await blurOf(master)
  }
  await inTransaction(async trx => {
    if (drawn.length > 0)
      await trx
        .insertInto('mediaVariant')
        .values(drawn.map(rendering => ({ mediaId: id, ...rendering })))
        .onConflict(conflict => conflict.doNothing())
        .execute()
    await trx.updateTable('media').set({ drawnAt: now, blur }).where('id', '=', id).execute()
  })
}
