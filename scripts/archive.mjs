import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { Refusal } from './house.mjs'

/** Runs the system's tar; a backup is an ordinary archive that people can look into. */
export function tar(...args) {
  const { status, error, stderr } = spawnSync('tar', args, { encoding: 'utf8' })
  if (status !== 0) throw new Refusal(`tar ${args[0]} failed: ${error?.message ?? stderr.trim()}`)
}

/** Passes bytes through and tells afterwards how many lines they were and their digest. */
export function counting() {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      for (const byte of chunk) if (byte === 10) rows += 1
      done(null, chunk)
    },
  })
  let sum
  const result = () => {
    sum ??= { rows, digest: hash.digest('hex') }
    return sum
  }
  return { stream, result }
}

export async function digestOf(file) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
