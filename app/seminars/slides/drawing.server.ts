import sharp, { type Sharp } from 'sharp'
import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import { isFull, storage } from '#app/web/storage.server.ts'
import { mostPages, type Size, sizes, textOf, titleOf } from './deck.ts'
import { type Claim, claim, type Drawn, keep, settle } from './decks.server.ts'
import { lookOf } from './look.server.ts'
import { matchSoon } from './matching.server.ts'
import { type Limits, NoPdf, openPdf, type Page } from './pages.server.ts'

/** Makes pictures of slides. */
export const drawSlides = defineJob({
  name: 'draw-slides',
  cron: '* * * * *',
  lasts: true,
  async run(_db, _now, signal) {
    if ((await drawWaiting({ signal })) > 0) await matchSoon()
  },
})

export interface Surroundings extends Partial<Limits> {
  readonly signal?: AbortSignal
}

/** Draws what waits, one after the other, until nothing does or it is told to stop. */
export async function drawWaiting(surroundings: Surroundings = {}): Promise<number> {
  for (let done = 0; ; done += 1) {
    const claimed = surroundings.signal?.aborted ? null : await claim()
    if (!claimed) return done
    await work(claimed, surroundings)
  }
}

async function work(claimed: Claim, surroundings: Surroundings): Promise<void> {
  const { mediaId } = claimed
  try {
    if (!(await storage.has(claimed.digest)))
      return await settle(claimed, { state: 'failed', reason: 'gone' })
    const isWhole = await storage.asFile(claimed.digest, path => draw(claimed, path, surroundings))
    await settle(claimed, { state: isWhole ? 'ready' : 'waiting' })
  } catch (fault) {
    if (fault instanceof NoPdf) {
      log.warn({ mediaId }, `slides not drawn: ${fault.reason}`)
      return settle(claimed, { state: 'refused', reason: fault.reason })
    }
    log.error({ mediaId, fault: String(fault) }, 'slides not drawn')
    const isRoom = isFull(fault) || isFull((fault as Error).cause)
    await settle(claimed, isRoom ? { state: 'failed', reason: 'noRoom' } : { state: 'waiting' })
  }
}

/** Draws the pages that are missing; false when it was told to stop, or another took over. */
async function draw(claimed: Claim, path: string, { signal, ...limits }: Surroundings): Promise<boolean> {
  const pdf = await openPdf(path, limits)
  try {
    const { pages } = pdf
    if (pages < 1) throw new NoPdf('unreadable')
    if (pages > mostPages) throw new NoPdf('tooManyPages')
    if (!(await keep(claimed, { pages }))) return false
    for (let number = claimed.drawn + 1; number <= pages; number += 1) {
      if (signal?.aborted) return false
      const slide = await drawn(number, await pdf.page(number))
      if (!(await keep(claimed, { pages, slide }))) return false
    }
    return true
  } finally {
    await pdf.close()
  }
}

async function drawn(number: number, { width, height, pixels, lines }: Page): Promise<Drawn> {
  const picture = () => sharp(pixels, { raw: { width, height, channels: 4 } })
  const [small, large, look] = await Promise.all([
    stored(picture(), 'small'),
    stored(picture(), 'large'),
    lookOf(picture()),
  ])
  return {
    ...{ number, width, height, look, title: titleOf(lines), text: textOf(lines) },
    ...{ smallDigest: small.digest, smallBytes: small.bytes },
    ...{ largeDigest: large.digest, largeBytes: large.bytes },
  }
}

async function stored(picture: Sharp, size: Size) {
  const bytes = await picture
    .flatten({ background: '#ffffff' })
    .resize({ ...sizes[size], fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 4 })
    .toBuffer()
  return storage.put(once(bytes), Number.POSITIVE_INFINITY)
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
