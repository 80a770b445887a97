// `npm start`: from a fresh clone, or after any end of the last run, to a Bina that answers.
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Refusal, root, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { takeLock } = await import('./data-folder.mjs')
  const { startDatabase } = await import('./database.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const { stopper } = await import('./stop.mjs')

  const { stop, undoing } = stopper()
  const lock = await takeLock(completeEnvironment())
  undoing(lock.release)
  try {
    await refuseTakenPort()
    ensureBuilt()
    if (!process.env.DATABASE_URL) await bringDatabase(startDatabase, { stop, undoing })
    await serve(undoing)
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}\n`)
    await stop(1)
  }
})

async function bringDatabase(startDatabase, { stop, undoing }) {
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
      'The database server has ended by itself; Bina stops. Its log is postgres.log in the data folder.\n',
    )
    stop(1)
  })
}

async function serve(undoing) {
  process.env.NODE_ENV = 'production'
  const build = await import(join(root, 'build/server/index.js'))
  const { migrate, seed, serve } = build.entry.module
  await migrate()
  await seed()
  const handle = await serve(build, { host: host(), port: port() })
  undoing(() => handle.close())
  const { castList } = await import('./cast.mjs')
  if (/^(1|true)$/.test(process.env.DEMO ?? '')) say(castList())
  say(`\nBina is ready at ${process.env.APP_ORIGIN ?? `http://localhost:${port()}`}`)
}

const host = () => process.env.HOST || '127.0.0.1'
const port = () => Number(process.env.PORT || 3000)

function refuseTakenPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }) =>
      reject(
        new Refusal(
          `Bina cannot listen on ${host()}:${port()} (${code}). Is another program there? Choose another port: PORT=3001 npm start`,
        ),
      ),
    )
    probe.listen(port(), host(), () => probe.close(resolve))
  })
}
