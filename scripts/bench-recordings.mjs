import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './house.mjs'
import { Visitor } from './visitor.mjs'

/** What making a recording ready costs beside ffmpeg alone, and what the server holds in memory while ten people watch it. */
export async function recordingsOf({ address, url, folder, pid }) {
  const settings = { DATABASE_URL: url, BINA_DATA: folder, PROCESSING_AT_ONCE: '1', BINA_ENV: 'development' }
  const { seconds, alone, ours } = await told(makingCode, settings)
  return { seconds, alone, ours, ...(await watchedByTen(address, pid)) }
}

export const recordingsTable = ({ seconds, alone, ours, megabytes, before, most }) =>
  [
    '| A recording made ready to watch | seconds a minute of video | ffmpeg alone | ratio |',
    '| --- | --: | --: | --: |',
    `| The sample, ${Math.round(seconds)} s of 720p | ${perMinute(ours, seconds)} | ${perMinute(alone, seconds)} | ${(ours / alone).toFixed(2)} |`,
    '',
    '| Ten people watch it at once | read | memory before | at most |',
    '| --- | --: | --: | --: |',
    `| 360p, fragment by fragment | ${megabytes.toFixed(0)} MB | ${before.toFixed(0)} MB | ${most.toFixed(0)} MB |`,
  ].join('\n')

const perMinute = (spent, seconds) => ((spent / seconds) * 60).toFixed(1)

/** The same programs with the same words and the same patience with others, by hand and by Bina, one after the other. */
const makingCode = `
  import { spawnSync } from 'node:child_process'
  import { mkdtempSync, rmSync } from 'node:fs'
  import { tmpdir } from 'node:os'
  import { join } from 'node:path'
  const args = await import('#app/seminars/processing/ffmpeg-args.ts')
  const { planFor } = await import('#app/seminars/processing/probe.ts')
  const { processWaiting } = await import('#app/seminars/processing/processing.server.ts')
  const { storage } = await import('#app/web/storage.server.ts')
  const { db } = await import('#db/connection.ts')
  const media = await db.selectFrom('processing').innerJoin('media', 'media.id', 'mediaId')
    .select(['media.digest', 'mime']).where('state', '=', 'queued').executeTakeFirstOrThrow()
  const work = mkdtempSync(join(tmpdir(), 'bina-bench-'))
  const run = (program, words) => {
    const { status, stdout, stderr } = spawnSync('nice', ['-n', '10', program, ...words], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (status !== 0) throw new Error(stderr)
    return { told: stdout, said: stderr }
  }
  const began = performance.now()
  const plan = await storage.asFile(media.digest, async path => {
    const probed = planFor(JSON.parse(run('ffprobe', args.probing(path, media.mime)).told))
    const loudness = args.loudnessIn(run('ffmpeg', args.measuring(path, media.mime)).said)
    const plan = { ...probed, loudness }
    run('ffmpeg', args.soundMaking(path, media.mime, plan, join(work, 'sound.m3u8')))
    run('ffmpeg', args.filmMaking(path, media.mime, plan, ({ name }) => join(work, name + '.m3u8')))
    const sprite = args.spriteFor(plan.seconds, { width: 426, height: 240 })
    run('ffmpeg', args.spriteMaking(join(work, '240p.m4s'), sprite, join(work, 'sprite.jpg')))
    return plan
  })
  const alone = (performance.now() - began) / 1000
  rmSync(work, { recursive: true })
  const again = performance.now()
  await processWaiting(db, new Date())
  const ours = (performance.now() - again) / 1000
  await db.destroy()
  process.stdout.write(JSON.stringify({ seconds: plan.seconds, alone, ours }))`

/** Runs code of the app beside the server, and reads what it tells. */
function told(code, settings) {
  const flags = ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', code]
  const child = spawn(process.execPath, flags, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  return new Promise((resolve, reject) =>
    child.once('close', status =>
      status === 0 ? resolve(JSON.parse(said)) : reject(new Error('no outcome')),
    ),
  )
}

async function watchedByTen(address, pid) {
  const visitor = await new Visitor(address).become('siti@sukamaju.example')
  const list = await (await visitor.ask('/seminars')).text()
  const [path] = /\/seminars\/[0-9a-f-]{36}/.exec(list)
  const page = await (await visitor.ask(path)).text()
  const [base] = /\/seminars\/[0-9a-f-]+\/videos\/[0-9a-f-]{36}/.exec(page)
  const playlist = await (await visitor.ask(`${base}/360p.m3u8`)).text()
  const ranges = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)@(\d+)/g)].map(([, bytes, at]) => [
    Number(bytes),
    Number(at),
  ])
  const before = memoryOf(pid)
  let [most, read] = [before, 0]
  const watch = async () => {
    for (const [bytes, at] of ranges) {
      const headers = { Range: `bytes=${at}-${at + bytes - 1}` }
      const way = await visitor.ask(`${base}/360p.mp4`)
      const answer = await fetch(new URL(way.headers.get('Location'), address), { headers })
      read += (await answer.arrayBuffer()).byteLength
      most = Math.max(most, memoryOf(pid))
    }
  }
  await Promise.all(Array.from({ length: 10 }, watch))
  return { megabytes: read / 1e6, before, most }
}

/** Megabytes that a process holds. */
const memoryOf = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
