import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

const sources = [
  'app',
  'content',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'scripts/service-worker.mjs',
]
const stamp = join(root, 'build/made-from')

/** Builds the app unless the last build was made from the very same files. */
export function ensureBuilt() {
  const digest = digestOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Building Bina …')
  rmSync(stamp, { force: true })
  run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build')
  run('scripts/service-worker.mjs')
  writeFileSync(stamp, digest)
}

function run(...command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Refusal(`The build failed.\n${stdout}\n${stderr}`)
}

function digestOf(names) {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, name)
  return hash.digest('hex')
}

/** Files by their text, and large ones (films) by their size alone. */
function addTo(hash, name) {
  const path = join(root, name)
  if (!existsSync(path)) return
  const found = statSync(path)
  if (found.isDirectory()) {
    for (const child of readdirSync(path).sort()) addTo(hash, `${name}/${child}`)
    return
  }
  hash.update(`\0${name}\0${found.size}\0`)
  if (found.size < 1_000_000) hash.update(readFileSync(path))
}

if (process.argv[1] === join(root, 'scripts/build.mjs')) await onNode24(ensureBuilt)
