import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root, say } from './house.mjs'
import { nativeFolder } from './postgres-binaries.mjs'

const modules = join(root, 'node_modules')

/** Node 24 as the npm package `node` brings it. */
export const node24 = join(modules, process.platform === 'win32' ? 'node/bin/node.exe' : 'node/bin/node')

/**
 * Makes `node_modules` what the lock file says, if it is not already, and runs the two install steps that npm may have
 * been told to leave out. Costs some ten milliseconds when there is nothing to do.
 */
export function ensureInstalled() {
  if (!isInstalled()) installFromLock()
  if (!existsSync(node24)) finishNode()
  finishPostgres()
}

export const worksAsNode24 = () =>
  existsSync(node24) &&
  spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') === true

/** npm writes its own lock into `node_modules` as the last act of an install: every package must be there as locked. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || present[path]?.version === version,
  )
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

function installFromLock() {
  say('Installing the packages that package-lock.json names …')
  const done = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root)
  if (!done)
    throw new Refusal(
      'The packages could not be installed. Is the npm registry within reach? See the lines above.',
    )
}

function finishNode() {
  const folder = join(modules, 'node')
  spawnSync(process.execPath, [join(folder, 'installArchSpecificPackage.js')], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (!existsSync(node24))
    throw new Refusal('Node 24 could not be fetched from the npm registry. See the lines above.')
}

/** The libraries of the embedded PostgreSQL come without their links, which npm archives cannot carry. */
function finishPostgres() {
  const folder = nativeFolder()
  const list = folder && join(folder, 'pg-symlinks.json')
  if (!list || !existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every(({ target }) => existsSync(join(folder, '..', target)))) return
  const cwd = join(folder, '..')
  spawnSync(process.execPath, [join(cwd, 'scripts/hydrate-symlinks.js')], { cwd, stdio: 'inherit' })
}

function npm(args, cwd) {
  return spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}
