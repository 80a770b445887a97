import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { closed } from './closed.server.ts'

/** Asks over a line of its own, and says so before it hears anything. */
const asking = `
const { connect } = require('node:net')
const { parentPort, workerData: { port, sent } } = require('node:worker_threads')
let heard = ''
const line = connect(port, '127.0.0.1', () =>
  line.write('GET / HTTP/1.1\\r\\nHost: here\\r\\nConnection: close\\r\\n\\r\\n', () => {
    Atomics.store(sent, 0, 1)
    Atomics.notify(sent, 0)
  }))
line.on('data', part => (heard += part))
line.on('error', fault => (heard += fault.code))
line.on('close', () => parentPort.postMessage(heard))`

it('answers who asked while it was too busy to listen', async () => {
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sent = new Int32Array(new SharedArrayBuffer(4))
  const { port } = server.address() as AddressInfo
  const asker = new Worker(asking, { eval: true, workerData: { port, sent } })
  const heard = once(asker, 'message')
  await once(asker, 'online')
  const closing = new Promise(resolve => setTimeout(resolve, 0)).then(() => closed(server))
  Atomics.wait(sent, 0, 0)
  await closing
  expect((await heard)[0]).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*here$/)
  await asker.terminate()
})
