import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeData } from './account.mjs'
import { root } from './house.mjs'

/** A data folder for one run, and how to be rid of it. */
export function newDataFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `bina-${name}-`))
  chmodSync(folder, 0o711)
  return { folder, remove: () => removeData(folder) }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Runs the built Bina on a data folder as `npm start` would, without npm in between. `ready` resolves with the address
 * once it answers, `ended` with its exit code and the time it took to get there.
 */
export function runBina({ folder, port, settings = {} }) {
  const {
    npm_lifecycle_event: _,
    BINA_RELAYED: __,
    DATABASE_URL: ___,
    NODE_ENV: ____,
    ...inherited
  } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: { ...inherited, BINA_DATA: folder, PORT: String(port), BINA_ENV: 'test', DEMO: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      printed += text
    })
  }
  const ended = new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? signal)))
  const address = `http://localhost:${port}`
  const ready = answering(`${address}/readyz`, child).then(answers => {
    if (answers) return address
    throw new Error(`Bina was not ready before it ended:\n${printed}`)
  })
  ready.catch(() => {})
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { child, ready, ended, stop, printed: () => printed }
}

/** Whether the process comes to answer; false once it has ended without. */
async function answering(url, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise(resolve => setTimeout(resolve, 40))
  }
  return false
}
