import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process runs; one that has ended and only waits to be noticed by its parent does not. */
export const isAlive = pid => isListed(pid) && afterName(readIfThere(`/proc/${pid}/stat`))?.[0] !== 'Z'

/** Whether the machine lists a process, be it one that has ended unnoticed. */
export function isListed(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** When a process began, as this machine tells it; so that a number used again is not taken for the same process. */
export function startOf(pid) {
  return afterName(readIfThere(`/proc/${pid}/stat`))?.[19] ?? ps(pid, 'lstart')
}

/** Which program a process runs: its command line. */
export const commandOf = pid =>
  readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? ps(pid, 'command')

/** Changes whenever the machine starts anew. */
export const bootId = () => readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function goneWithin(pid, milliseconds) {
  for (const end = Date.now() + milliseconds; isAlive(pid); ) {
    if (Date.now() > end) return false
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return true
}

/** The fields of Linux's `stat` line after the program's name, which may itself hold blanks: state first. */
const afterName = stat => stat?.slice(stat.lastIndexOf(')') + 2).split(' ')

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid, column) {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}
