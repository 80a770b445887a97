import { startDatabase } from './database.mjs'

/** Starts our own PostgreSQL for this process and names it in the settings; when it ends unasked, so do we. */
export async function bringDatabase({ stop, undoing }) {
  const database = await startDatabase(process.env.BINA_DATA)
  process.env.DATABASE_URL = database.url
  let wanted = true
  undoing(() => {
    wanted = false
    return database.stop()
  })
  database.ended.then(() => {
    if (!wanted) return
    process.stderr.write(
      'The database has ended by itself, so Bina stops. Its log is postgres.log in the data folder.\n',
    )
    stop(1)
  })
}
