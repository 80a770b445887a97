import { startDatabase } from './database.mjs'
import { runBina } from './running-bina.mjs'

/** Seconds until a Bina that was here before answers, and until its database alone does. */
export async function startsOf(folder, port) {
  const alone = await timed(async () => {
    const database = await startDatabase(folder)
    return () => database.stop()
  })
  const whole = await timed(async () => {
    const bina = runBina({ folder, port, settings: { LOG_LEVEL: 'silent' } })
    await bina.ready
    return async () => {
      bina.child.kill('SIGTERM')
      await bina.ended
    }
  })
  return { alone, whole }
}

/** The middle one of three. */
async function timed(start) {
  const times = []
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now()
    const stop = await start()
    times.push((performance.now() - began) / 1000)
    await stop()
  }
  return times.sort((a, b) => a - b)[1]
}
