import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from './house.mjs'

/** A secret of this installation, made at its first use and kept where only its owner can read it. */
export function keptSecret(folder, name) {
  const file = join(folder, 'secrets', name)
  if (!existsSync(file)) {
    makeDataFolder(folder)
    mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
    writePrivately(file, randomBytes(24).toString('hex'))
  }
  return readFileSync(file, 'utf8').trim()
}

export function writePrivately(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}
