import { createECDH, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from './house.mjs'

/** A secret of this installation, made at its first use and kept where only its owner can read it. */
export function keptSecret(folder, name, make = randomText) {
  const file = join(folder, 'secrets', name)
  if (!existsSync(file)) {
    makeDataFolder(folder)
    mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
    writePrivately(file, make())
  }
  return readFileSync(file, 'utf8').trim()
}

const randomText = () => randomBytes(24).toString('hex')

/** A private key on P-256, as web push names it: 32 bytes as base64url. */
export function privateKey() {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  return Buffer.from(curve.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url')
}

export function writePrivately(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}
