// `npm run dev`: the demo from its sources, with hot reload, on a data folder of its own.
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { Refusal, root, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { takeLock } = await import('./data-folder.mjs')
  const { bringDatabase } = await import('./own-database.mjs')
  const { stopper } = await import('./stop.mjs')
  const { refuseUnusableServer, refuseWrongSettings } = await import('./settings.mjs')

  process.env.BINA_DATA ||= '.bina/dev'
  process.env.NODE_ENV = 'development'
  const folder = completeEnvironment()
  await refuseWrongSettings()
  const { stop, undoing } = stopper()
  const lock = await takeLock(folder)
  undoing(lock.release)
  try {
    await refuseUnusableServer()
    if (!process.env.DATABASE_URL) await bringDatabase({ stop, undoing })
    await develop(undoing)
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : error.stack}\n`)
    await stop(1)
  }
})

/** Vite answers for the sources; everything else goes on to Bina's own server, which listens behind it. */
async function develop(undoing) {
  const port = Number(process.env.PORT || 3000)
  const front = createServer()
  const vite = await sources(front, port)
  undoing(() => vite.close())

  process.env.APP_ORIGIN ||= `http://localhost:${port}`
  process.env.PORT = '0'
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const { boot, commands } = (await load()).entry.module
  await commands['db:migrate']([])
  await commands.seed(['--quiet'])
  const serving = await boot(load)
  undoing(() => serving.close())

  front.on('request', (asked, answer) =>
    vite.middlewares(asked, answer, () => passOn(asked, answer, serving.port)),
  )
  front.on('upgrade', (asked, line, head) => {
    if (!asked.headers['sec-websocket-protocol']?.startsWith('vite-'))
      passLineOn(asked, line, head, serving.port)
  })
  await new Promise((resolve, reject) =>
    front.once('error', reject).listen(port, process.env.HOST || '127.0.0.1', resolve),
  )
  undoing(() => front.closeAllConnections())
  say(`\nBina is ready for development at ${process.env.APP_ORIGIN}`)
}

async function sources(front, port) {
  const { createServer: createVite } = await import('vite')
  return createVite({
    root,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: front, clientPort: port } },
  })
}

/** The content policy of a page is left out, since hot reload puts styles into it. */
function passOn(asked, answer, port) {
  const { url: path, originalUrl, method, headers } = asked
  const onward = request(
    { port, host: '127.0.0.1', path: originalUrl ?? path, method, headers },
    response => {
      const { 'content-security-policy': _, ...kept } = response.headers
      answer.writeHead(response.statusCode, kept)
      response.pipe(answer)
    },
  )
  onward.on('error', error => answer.writeHead(502).end(error.message))
  asked.pipe(onward)
}

/** A connection that stays open (several writing one lesson), passed on byte by byte; Vite keeps its own. */
function passLineOn({ url, method, httpVersion, rawHeaders }, line, head, port) {
  const onward = connect(port, '127.0.0.1', () => {
    const headers = []
    for (let at = 0; at < rawHeaders.length; at += 2) headers.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
    onward.write(`${method} ${url} HTTP/${httpVersion}\r\n${headers.join('\r\n')}\r\n\r\n`)
    onward.write(head)
    line.pipe(onward).pipe(line)
  })
  onward.on('error', () => line.destroy())
  line.on('error', () => onward.destroy())
}
