import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder, Refusal } from './house.mjs'
import { waitingParent } from './parent.mjs'
import { bootId, isAlive, startOf } from './process.mjs'

/**
 * Takes the folder for this process alone, or refuses and names the holder. A dead holder's lock is taken over.
 * Locks are numbered: the highest is the one that counts, and the next number is linked into place whole, so that of
 * several who find a dead holder exactly one succeeds. Returns what gives the folder back.
 */
export async function takeLock(folder) {
  makeDataFolder(folder)
  for (let wait = 0; ; wait += 1) {
    const last = highest(folder)
    const holder = last && read(folder, last)
    if (holder && lives(holder)) {
      if (!isLeaving(holder) || wait > 300) throw new Refusal(refusalFor(holder, folder))
      await new Promise(resolve => setTimeout(resolve, 100))
      continue
    }
    const mine = last + 1
    if (!place(folder, mine)) continue
    if (highest(folder) !== mine) {
      rmSync(nameOf(folder, mine), { force: true })
      continue
    }
    removeBelow(folder, mine)
    return { release: () => write(folder, mine, { released: true }) }
  }
}

/** Who holds the folder now, if anyone who is alive. */
export function holderOf(folder) {
  const last = highest(folder)
  const holder = last ? read(folder, last) : undefined
  return holder && lives(holder) ? holder : undefined
}

const nameOf = (folder, number) => join(folder, `lock.${number}`)

function numbers(folder) {
  try {
    return readdirSync(folder).flatMap(name => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []))
  } catch {
    return []
  }
}

const highest = folder => Math.max(0, ...numbers(folder))

function read(folder, number) {
  try {
    return JSON.parse(readFileSync(nameOf(folder, number), 'utf8'))
  } catch {
    return undefined
  }
}

const draftIn = folder => join(folder, `.lock-${process.pid}`)

/** A lock stays when it is given back, so that the numbers only ever grow. */
function write(folder, number, holder) {
  writeFileSync(draftIn(folder), JSON.stringify(holder))
  renameSync(draftIn(folder), nameOf(folder, number))
}

function place(folder, number) {
  const draft = draftIn(folder)
  const holder = { pid: process.pid, started: startOf(process.pid), boot: bootId(), parent: waitingParent }
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, nameOf(folder, number))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function removeBelow(folder, mine) {
  for (const number of numbers(folder)) if (number < mine) rmSync(nameOf(folder, number), { force: true })
}

const lives = holder =>
  !holder.released &&
  holder.boot === bootId() &&
  isAlive(holder.pid) &&
  holder.started === startOf(holder.pid)

/** Its waiting parent was killed, so it is on its way out. */
const isLeaving = holder => holder.parent !== undefined && !isAlive(holder.parent)

const refusalFor = (holder, folder) =>
  `Bina already runs on ${folder}, as process ${holder.pid}. Stop that one first, or name another folder with BINA_DATA.`
