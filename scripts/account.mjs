import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Refusal, say } from './house.mjs'

const elsewhere = '/var/lib/bina'

/**
 * PostgreSQL refuses to run as root. Started as root it runs as the owner of the cluster, else as the account
 * `postgres`, made if need be; started otherwise it runs as ourselves. Returns uid and gid for `spawn`, or nothing.
 */
export function serverAccount(folder) {
  const owner = ownerOf(join(folder, 'postgres'))
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && owner.uid !== self)
      throw new Refusal(
        `The database in ${folder} belongs to another account (uid ${owner.uid}): start Bina as that one or as root, or name another folder with BINA_DATA.`,
      )
    return {}
  }
  if (owner?.uid) return owner
  if (!idOf('u')) makeAccount()
  const [uid, gid] = [idOf('u'), idOf('g')]
  if (!uid || !gid)
    throw new Refusal(
      'As root, Bina needs an account named postgres to run its database: please add one, or start Bina as an ordinary user.',
    )
  return { uid: Number(uid), gid: Number(gid) }
}

function ownerOf(folder) {
  if (!existsSync(folder)) return undefined
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

function idOf(which) {
  return spawnSync('id', [`-${which}`, 'postgres'], { encoding: 'utf8' }).stdout?.trim()
}

function makeAccount() {
  say('Adding the system account postgres, since a database must not run as root.')
  const home = ['--no-create-home', '--shell', '/usr/sbin/nologin']
  if (spawnSync('useradd', ['--system', '--user-group', ...home, 'postgres']).status === 0) return
  spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
}

/** Where the account can run the server's programs: where npm put them, or a copy when that folder is closed to it. */
export function reachableBinaries({ native, version }, account) {
  if (canRun(join(native, 'bin/postgres'), account)) return native
  const copy = join(elsewhere, `postgresql-${version}`)
  if (!canRun(join(copy, 'bin/postgres'), account)) {
    say(`The account postgres may not look into ${native}: a copy goes to ${copy}.`)
    const draft = `${copy}.${process.pid}`
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    rmSync(copy, { recursive: true, force: true })
    renameSync(draft, copy)
  }
  if (!canRun(join(copy, 'bin/postgres'), account))
    throw new Refusal(
      `The database server in ${copy} does not run here: ${whyNot(join(copy, 'bin/postgres'), account)}`,
    )
  return copy
}

/** Where the account can keep the cluster: in the data folder, or, when that is closed to it, in a place noted there. */
export function reachableCluster(folder, account) {
  const note = join(folder, 'postgres-is-at')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  const inside = join(folder, 'postgres')
  if (account.uid === undefined || canEnter(folder, account)) return inside
  const place = join(elsewhere, `postgres-${randomBytes(6).toString('hex')}`)
  say(`The account postgres may not look into ${folder}: the database is kept in ${place}, as ${note} says.`)
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  writeFileSync(note, `${place}\n`)
  return place
}

/** Removes a data folder that was made for one run, with a cluster that had to live elsewhere. */
export function removeData(folder) {
  const note = join(folder, 'postgres-is-at')
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** An empty folder that only the account may read. */
export function makeFolderFor(account, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid)
}

const trial = (program, account) =>
  spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })

const canRun = (program, account) => trial(program, account).status === 0

const whyNot = (program, account) => {
  const { error, stderr } = trial(program, account)
  return error?.message ?? stderr.trim()
}

const canEnter = (folder, account) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
