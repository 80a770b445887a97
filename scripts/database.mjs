import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as moments } from 'node:timers/promises'
import { makeFolderFor, reachableBinaries, reachableCluster, serverAccount } from './account.mjs'
import { Refusal, say } from './house.mjs'
import { embeddedServer } from './postgres-binaries.mjs'
import { commandOf, goneWithin, isAlive, isListed } from './process.mjs'
import { keptSecret, writePrivately } from './secrets.mjs'

/** What this machine, or the container, has for all that runs in it, in bytes. */
function memory() {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '120',
  cluster_name: 'bina',
  // What is asked is short and finds people by index, on a disk that seeks at no cost.
  random_page_cost: '1.1',
  jit: 'off',
  // Several are asked at once; workers of one would each read the same anew, and leave nothing to the others.
  max_parallel_workers_per_gather: '0',
  shared_buffers: `${Math.max(128, Math.min(1024, Math.floor(memory() / 8 / 1024 ** 2)))}MB`,
}
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts the PostgreSQL that Bina brings along, on the cluster in `folder` (made at the first start), whose lock the
 * caller holds. A server left behind by a killed Bina is stopped first. `durable: false` is for tests that throw the
 * cluster away. Returns its url, a promise of its end, and `stop`.
 */
export async function startDatabase(folder, { durable = true } = {}) {
  const account = serverAccount(folder)
  const server = embeddedServer()
  const binaries = reachableBinaries(server, account)
  const cluster = reachableCluster(folder, account)
  const password = keptSecret(folder, 'database')
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster({ binaries, cluster, account, password })
  refuseOtherVersion(cluster, server)
  await stopLeftBehind(cluster)

  const port = await freePort()
  const url = `postgres://bina:${password}@127.0.0.1:${port}/bina`
  const child = await launchReady({ binaries, cluster, account, folder, port, durable })
  const ended = new Promise(resolve => child.once('exit', resolve))
  await ensureDatabase(url)
  writePrivately(join(folder, 'database-url'), url)
  return {
    url,
    ended,
    stop: () => stopServer(child.pid).then(() => rmSync(join(folder, 'database-url'), { force: true })),
  }
}

function makeCluster({ binaries, cluster, account, password }) {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  makeFolderFor(account, draft)
  writePrivately(passwordFile, password)
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const { status, stderr } = spawnSync(
    join(binaries, 'bin/initdb'),
    [`--pgdata=${draft}`, '--username=bina', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale],
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0) throw new Refusal(`The database could not be made in ${cluster}:\n${stderr}`)
  renameSync(draft, cluster)
}

function refuseOtherVersion(cluster, { version }) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version.startsWith(`${made}.`)) return
  throw new Refusal(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this Bina brings ${version}. Make a backup with the Bina it was made with, and restore it into a new folder.`,
  )
}

/**
 * After `kill -9` the server lives on without us. PostgreSQL refuses to start while the number in the note is listed,
 * even if it is another program's by now, or a dead one's that nobody has noticed; so such a note is removed. Children
 * of a dead server are still found, by the memory that they share.
 */
async function stopLeftBehind(cluster) {
  const note = join(cluster, 'postmaster.pid')
  const pid = notedIn(note)?.pid
  if (!pid || !isListed(pid)) return
  if (isAlive(pid) && commandOf(pid).includes(cluster)) {
    say(`Stopping the database server that an earlier Bina left behind, process ${pid}.`)
    await stopServer(pid)
  }
  rmSync(note, { force: true })
}

/** What a server notes of itself in its cluster: its process, and `ready` once it takes connections. */
function notedIn(note) {
  if (!existsSync(note)) return undefined
  const lines = readFileSync(note, 'utf8').split('\n')
  return { pid: Number(lines[0]), isReady: lines[7]?.trim() === 'ready' }
}

function launch({ binaries, cluster, account, folder, port, durable }) {
  const options = { ...settings, ...(durable ? {} : careless) }
  const log = openSync(join(folder, 'postgres.log'), isLarge(join(folder, 'postgres.log')) ? 'w' : 'a')
  const child = spawn(
    join(binaries, 'bin/postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.on('error', () => {})
  return child
}

const isLarge = file => existsSync(file) && statSync(file).size > 10_000_000

/** Tries for ten seconds: children of a server that was killed may take a moment to follow it. */
async function launchReady(at) {
  for (const end = Date.now() + 10_000; ; ) {
    const child = launch(at)
    if (await isReady(at.cluster, child)) return child
    if (Date.now() > end) refuseToStart(at.folder)
    await moments(200)
  }
}

async function isReady(cluster, child) {
  const note = join(cluster, 'postmaster.pid')
  for (const end = Date.now() + 60_000; Date.now() < end; await moments(15)) {
    if (hasEnded(child)) return false
    const noted = notedIn(note)
    if (noted?.pid === child.pid && noted.isReady) return true
  }
  await stopServer(child.pid)
  return false
}

function refuseToStart(folder) {
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  throw new Refusal(`The database did not start. Its log, ${join(folder, 'postgres.log')}, ends:\n${log}`)
}

const hasEnded = child => child.exitCode !== null || child.signalCode !== null || child.pid === undefined

/** Ends sessions and stops; when that takes too long, stops at once and leaves the rest to recovery. */
async function stopServer(pid) {
  for (const [signal, patience] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await goneWithin(pid, patience)) return
  }
}

async function ensureDatabase(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href,
  })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'bina'`)
    if (!rowCount) await client.query('create database bina')
  } finally {
    await client.end()
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
