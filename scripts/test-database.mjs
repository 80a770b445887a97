import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeData } from './account.mjs'
import { startDatabase } from './database.mjs'

/** A PostgreSQL of the embedded kind for this run alone, quick and careless; removed afterwards. */
export async function withTestDatabase(body) {
  const folder = mkdtempSync(join(tmpdir(), 'bina-test-'))
  chmodSync(folder, 0o711)
  const database = await startDatabase(folder, { durable: false })
  try {
    return await body(database.url)
  } finally {
    await database.stop()
    removeData(folder)
  }
}

/** Another PostgreSQL to test on, 15 or newer: the one at `TEST_DATABASE_URL`, else a local one that lets us in. */
export async function otherServer(
  url = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, rolcreatedb or rolsuper as may from pg_roles where rolname = current_user`,
    )
    const [{ number, may }] = rows
    return number >= 150_000 && may ? { url, version: Math.floor(number / 10_000) } : undefined
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}
