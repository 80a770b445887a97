import { Refusal } from './house.mjs'

/** Refuses wrong settings in words, before anything is built, locked or started. */
export async function refuseWrongSettings() {
  const { readSettings } = await import('../app/web/settings.server.ts')
  try {
    readSettings(process.env)
  } catch (error) {
    throw new Refusal(error.message)
  }
}

const oldest = 150_000

/** Refuses, in words, a server of `DATABASE_URL` that does not let us in or is too old. */
export async function refuseUnusableServer() {
  const url = process.env.DATABASE_URL
  if (!url) return
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query(`select current_setting('server_version_num')::int as number`)
    if (rows[0].number < oldest)
      throw new Refusal(
        `The PostgreSQL of DATABASE_URL is version ${Math.floor(rows[0].number / 10_000)}; Bina needs 15 or newer.`,
      )
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { host, pathname } = new URL(url)
    const why = error.message || error.errors?.[0]?.message || error.code
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${host}, named by DATABASE_URL, cannot be used: ${why}. Nothing was changed.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
