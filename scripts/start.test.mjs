import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, afterEach, test } from 'node:test'
import { freePort, newDataFolder, runBina } from './running-bina.mjs'

const { folder, remove } = newDataFolder('start')
const port = await freePort()
const running = new Set()
after(remove)

/** Starts Bina and sees to it that a failed test leaves none behind. */
function start(settings, { at = port } = {}) {
  const bina = runBina({ folder, port: at, settings })
  running.add(bina)
  return bina
}

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  running.clear()
})

async function stopped(bina) {
  bina.child.kill('SIGTERM')
  assert.equal(await bina.ended, 0, bina.printed())
}

test('a first start makes the database, loads the content and says where Bina is and who can sign in', async () => {
  const bina = start()
  const address = await bina.ready
  const page = await fetch(`${address}/sign-in`)
  assert.equal(page.status, 200)
  await new Promise(resolve => setTimeout(resolve, 300))
  assert.match(bina.printed(), new RegExp(`^Bina is ready at ${address}$`, 'm'))
  assert.match(bina.printed(), /sri@sukamaju\.example/)
  await stopped(bina)
})

test('a second start installs and builds nothing', async () => {
  const bina = start()
  await bina.ready
  assert.doesNotMatch(bina.printed(), /Installing|Building/)
  await stopped(bina)
})

test('another start on the same folder ends at once and names the one that runs', async () => {
  const bina = start()
  await bina.ready
  const other = start({}, { at: await freePort() })
  assert.equal(await other.ended, 1)
  assert.match(other.printed(), new RegExp(`process ${bina.child.pid}\\b`))
  assert.equal((await fetch(`http://localhost:${port}/readyz`)).status, 200)
  await stopped(bina)
})

test('after kill -9 the next start works by itself', async () => {
  for (let round = 0; round < 2; round += 1) {
    const bina = start()
    await bina.ready
    bina.child.kill('SIGKILL')
    await bina.ended
  }
  const bina = start()
  await bina.ready
  await stopped(bina)
})

test('a taken port is said in a sentence, and nothing is left running', async () => {
  const squatter = createServer().listen(port, '127.0.0.1')
  const bina = start()
  assert.equal(await bina.ended, 1)
  assert.match(bina.printed(), new RegExp(`cannot listen on 127\\.0\\.0\\.1:${port}`))
  squatter.close()
  squatter.closeAllConnections()
})

test('wrong settings, and a database that does not let us in, are said in words and without a stack', async () => {
  const wrong = [
    [{ PORT: 'many' }, /PORT should be a port/],
    [{ DEMO: 'maybe', SESSION_SECRET: 'short' }, /SESSION_SECRET should be .*\n +DEMO should be 1 or 0/],
    [
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' },
      /none at 127\.0\.0\.1:1, named by DATABASE_URL,/,
    ],
    [{ HOST: '192.0.2.1' }, /HOST has to be an address of this machine/],
  ]
  for (const [settings, said] of wrong) {
    const bina = start(settings)
    assert.equal(await bina.ended, 1)
    assert.match(bina.printed(), said)
    assert.doesNotMatch(bina.printed(), /\n +at |secret@|short/)
  }
})

test('a production refuses the demo and a secret that is not its own', async () => {
  const bina = start({ BINA_ENV: 'production', DEMO: '1', SESSION_SECRET: '' })
  assert.notEqual(await bina.ended, 0)
  assert.match(bina.printed(), /SESSION_SECRET/)
  assert.match(bina.printed(), /DEMO/)
  assert.doesNotMatch(bina.printed(), /is ready/)
})

test('a stop lets what is under way finish: no request is lost', async () => {
  const bina = start()
  const address = await bina.ready
  const answers = []
  let stopping = false
  const client = async () => {
    while (!stopping)
      answers.push(
        await fetch(`${address}/sign-in`, { headers: { Connection: 'close' } }).then(page =>
          page.text().then(() => page.status),
        ),
      )
  }
  const clients = Array.from({ length: 8 }, client)
  await new Promise(resolve => setTimeout(resolve, 800))
  const inFlight = Array.from({ length: 8 }, () =>
    fetch(`${address}/sign-in`).then(page => page.text().then(() => page.status)),
  )
  stopping = true
  await new Promise(resolve => setTimeout(resolve, 20))
  await stopped(bina)
  assert.deepEqual(new Set([...(await Promise.all(inFlight)), ...answers]), new Set([200]))
  await Promise.all(clients)
})
