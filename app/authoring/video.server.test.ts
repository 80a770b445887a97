import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { playedFacts } from './video.server.ts'

const hasFfmpeg =
  spawnSync('ffmpeg', ['-version']).status === 0 && spawnSync('ffprobe', ['-version']).status === 0

it.skipIf(!hasFfmpeg)('believes no length that a broken header claims', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'bina-video-')), 'a.mp4')
  const still = ['-f', 'lavfi', '-i', 'color=s=64x36:d=2', '-pix_fmt', 'yuv420p']
  execFileSync('ffmpeg', ['-v', 'error', ...still, path])
  expect(await playedFacts(path)).toEqual({ seconds: 2, width: 64, height: 36 })
  const bytes = await readFile(path)
  for (const [box, scale, length] of [
    ['mvhd', 16, 20],
    ['mdhd', 16, 20],
  ] as const) {
    const at = bytes.indexOf(box)
    bytes.writeUInt32BE(1, at + scale)
    bytes.writeUInt32BE(0xfffffff0, at + length)
  }
  await writeFile(path, bytes)
  expect(await playedFacts(path)).toMatchObject({ seconds: null })
})
