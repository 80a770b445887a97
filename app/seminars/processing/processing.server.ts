import { mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { log } from '#app/web/log.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { isFull, storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { type Claim, claim, settle } from './claims.server.ts'
import { probing } from './ffmpeg-args.ts'
import { dropOriginal, renditionFile, shareRenditions, takePoster } from './outcomes.server.ts'
import { currentRules, type Plan, planFor } from './probe.ts'
import { missing, type ProcessingEvent, type Step } from './processing-machine.ts'
import { hasPrograms, runProgram } from './programs.server.ts'
import { shareDone } from './progress.ts'
import { type Pulse, pulsing } from './pulse.server.ts'
import { type Making, makers, measured, Stopped, stopped } from './steps.server.ts'

const workFolder = () => resolve(settings().BINA_DATA, 'processing')

/** Bytes that stay free for everything else. */
const reserve = 256 * 1024 ** 2

export interface Surroundings {
  readonly signal?: AbortSignal
  readonly patience?: number
  readonly atOnce?: number
  readonly freeBytes?: (folder: string) => Promise<number>
}

/** Works on what waits, one after the other, until nothing does or it is told to stop. */
export async function processWaiting(db: Db, now: Date, surroundings: Surroundings = {}): Promise<number> {
  const { PROCESSING_AT_ONCE } = settings()
  const { atOnce = PROCESSING_AT_ONCE, signal } = surroundings
  await sweep(db)
  for (let done = 0; ; done += 1) {
    const claimed = atOnce > 0 && !signal?.aborted ? await claim(atOnce, now) : null
    if (!claimed) return done
    await work(db, claimed, now, surroundings)
  }
}

/** Takes away what runs left behind that nobody continues. */
async function sweep(db: Db) {
  const folders = await readdir(workFolder()).catch(() => [])
  if (folders.length === 0) return
  const held = await db
    .selectFrom('processing')
    .select('holder')
    .where(sql<boolean>`held_until > clock_timestamp()`)
    .execute()
  const living = new Set(held.map(({ holder }) => holder))
  for (const folder of folders.filter(each => !living.has(each)))
    await rm(join(workFolder(), folder), { recursive: true, force: true })
}

async function work(db: Db, claimed: Claim, now: Date, surroundings: Surroundings): Promise<void> {
  const folder = join(workFolder(), claimed.holder)
  const lost = new AbortController()
  const signal = AbortSignal.any([lost.signal, ...(surroundings.signal ? [surroundings.signal] : [])])
  const pulse = pulsing(db, claimed, () => lost.abort())
  try {
    await mkdir(folder, { recursive: true })
    await make(db, claimed, { ...surroundings, signal, folder, pulse }, now)
  } catch (fault) {
    await end(claimed, fault, now)
  } finally {
    await pulse.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function end(claimed: Claim, fault: unknown, now: Date) {
  const { mediaId } = claimed
  if (fault instanceof Stopped) {
    const { type, reason } = fault
    if (type === 'refused' || type === 'failed')
      log.warn({ mediaId, said: fault.message }, `recording not made: ${reason}`)
    await settle(claimed, { event: eventOf(fault) }, now)
    return
  }
  const reason = isFull(fault) || isFull((fault as Error)?.cause) ? 'noRoom' : 'broken'
  log.error({ mediaId, fault: String(fault) }, 'recording not made')
  await settle(claimed, { event: { type: 'failed', reason } }, now)
}

/** What the machine hears of a step that was stopped; nothing where it was lost, which begins again by itself. */
function eventOf({ type, reason }: Stopped): ProcessingEvent | undefined {
  if (type === 'lost') return undefined
  return type === 'released' ? { type } : ({ type, reason } as ProcessingEvent)
}

interface Working extends Surroundings {
  readonly signal: AbortSignal
  readonly folder: string
  readonly pulse: Pulse
}

async function make(db: Db, claimed: Claim, working: Working, now: Date): Promise<void> {
  if (await shareRenditions(claimed, now)) return
  if (!(await hasPrograms())) throw new Stopped('failed', 'noProgram')
  if (!(await storage.has(claimed.digest))) throw new Stopped('failed', 'gone')
  await expectRoom(claimed, working)
  await storage.asFile(claimed.digest, async path => {
    const found = claimed.standing.state === 'probing' ? await look(claimed, path, working, now) : null
    let standing = found?.standing ?? claimed.standing
    const plan = found?.plan ?? claimed.plan
    if (!plan) throw new Stopped('failed', 'broken')
    for (const step of missing(standing)) {
      const made = await makers[step](making(db, claimed, { path, plan, step, made: standing.made }, working))
      const after = await settle(claimed, { event: { type: 'made', step }, made }, now)
      if (!after) return
      standing = after
    }
    if (standing.state !== 'ready') return
    await takePoster(db, claimed.mediaId, plan, working.folder, now)
    await dropOriginal(claimed.mediaId)
  })
}

function making(
  db: Db,
  { mediaId, mime }: Claim,
  at: { path: string; plan: Plan; step: Step; made: readonly Step[] },
  { signal, folder, patience, pulse }: Working,
): Making {
  const { path, plan, step, made } = at
  return {
    ...{ path, mime, plan, folder, signal, patience },
    told: share => pulse.say(shareDone(plan, made, step, share)),
    film: name => renditionFile(db, mediaId, name),
  }
}

/** Finds out what the file is, and how loud. */
async function look(claimed: Claim, path: string, working: Working, now: Date) {
  const { signal, folder, patience } = working
  const ended = await runProgram({ program: 'ffprobe', args: probing(path, claimed.mime), signal, patience })
  if (!ended.ok) throw stopped(ended, 'unreadable')
  const found = planFor(JSON.parse(ended.out))
  if (typeof found === 'string') throw new Stopped('refused', found)
  const { mime } = claimed
  const heard = {
    path,
    mime,
    plan: found,
    folder,
    signal,
    patience,
    told: () => undefined,
    film: async () => null,
  }
  const loudness = found.hasSound ? { loudness: await measured(heard) } : {}
  const plan = { ...found, ...loudness, rules: currentRules }
  const standing = await settle(claimed, { event: { type: 'probed', steps: plan.steps }, plan }, now)
  if (!standing) throw new Stopped('lost', 'interrupted')
  return { plan, standing }
}

/** As much room as the source takes is more than its renditions do. */
async function expectRoom({ bytes }: Claim, { folder, freeBytes = freeOn }: Working) {
  if ((await freeBytes(folder)) < bytes + reserve) throw new Stopped('failed', 'noRoom')
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
