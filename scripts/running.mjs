import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './data-folder.mjs'
import { startDatabase } from './database.mjs'
import { dataFolder, Refusal } from './house.mjs'
import { refuseUnusableServer } from './settings.mjs'

/**
 * A database to work on, as `DATABASE_URL`: the server named in the settings, else the one that a running Bina has
 * open, else our own, started and stopped around `body` under the lock of the data folder.
 */
export async function withDatabase(body) {
  if (process.env.DATABASE_URL) {
    await refuseUnusableServer()
    return body()
  }
  const folder = dataFolder()
  const note = join(folder, 'database-url')
  const lock = await takeLock(folder).catch(refusal => {
    if (!(refusal instanceof Refusal) || !existsSync(note)) throw refusal
  })
  if (!lock) return on(readFileSync(note, 'utf8').trim(), body)
  try {
    const database = await startDatabase(folder)
    try {
      return await on(database.url, body)
    } finally {
      await database.stop()
    }
  } finally {
    lock.release()
  }
}

function on(url, body) {
  process.env.DATABASE_URL = url
  return body()
}
