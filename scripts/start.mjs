// `npm start`: from a fresh clone, or after any end of the last run, to a Bina that answers.
import { createServer } from 'node:net'
import { Refusal, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

/** What to do about a port that cannot be had, by the system's word for why. */
const mendOf = {
  EADDRINUSE: 'Choose another port, such as PORT=3001.',
  EACCES: 'This account may not listen there: choose a port from 1024 on, such as PORT=3001.',
  EADDRNOTAVAIL: 'HOST has to be an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
  ENOTFOUND: 'HOST has to be a name or address of this machine, such as 127.0.0.1 or 0.0.0.0.',
}

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { takeLock } = await import('./data-folder.mjs')
  const { ensureBuilt } = await import('./build.mjs')
  const { stopper } = await import('./stop.mjs')
  const { bringDatabase } = await import('./own-database.mjs')
  const { refuseUnusableServer, refuseWrongSettings } = await import('./settings.mjs')

  const folder = completeEnvironment()
  await refuseWrongSettings()
  const { stop, undoing } = stopper()
  const lock = await takeLock(folder)
  undoing(lock.release)
  try {
    await refuseTakenPort()
    await refuseUnusableServer()
    ensureBuilt()
    if (!process.env.DATABASE_URL) await bringDatabase({ stop, undoing })
    await answer(undoing)
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}\n`)
    await stop(1)
  }
})

async function answer(undoing) {
  const { theApp } = await import('./app.mjs')
  const { build, boot, commands } = await theApp()
  await commands['db:migrate']([])
  await commands.seed(['--quiet'])
  const serving = await boot(build)
  undoing(() => serving.close())
  if (/^(1|true)$/.test(process.env.DEMO ?? '')) say((await import('./cast.mjs')).castList())
  if (process.env.BINA_ENV === 'production' && !process.env.MAIL_SMTP)
    say('MAIL_SMTP is not set: no mail leaves, so nobody can be invited or get a forgotten password by mail.')
  say(`\nBina is ready at ${process.env.APP_ORIGIN || `http://localhost:${serving.port}`}`)
}

function refuseTakenPort() {
  const port = Number(process.env.PORT || 3000)
  const host = process.env.HOST || '127.0.0.1'
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', ({ code }) =>
      reject(
        new Refusal(`Bina cannot listen on ${host}:${port} (${code}). ${mendOf[code] ?? mendOf.EADDRINUSE}`),
      ),
    )
    probe.listen(port, host, () => probe.close(resolve))
  })
}
