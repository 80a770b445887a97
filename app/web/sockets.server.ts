import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isOurHost } from './origin.ts'
import { settings } from './settings.server.ts'

/** Bytes of the longest message; what is longer ends the connection. */
const longest = 4_000_000

/** Milliseconds that a connection gets for saying goodbye. */
const farewell = 500

/** What is said over an open connection at a path of its own; `opened` is called with each new one. */
export interface Talk {
  readonly path: string
  readonly opened: (socket: WebSocket, request: Request) => void
}

/**
 * Takes connections that stay open, from our own pages only: a browser names the page's origin with each. Who someone is, the
 * talk asks itself. Answers how to end all of them.
 */
export function takeSockets(server: Pick<Server, 'on'>, talks: readonly Talk[]): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longest })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { origin } = settings()
    const url = new URL(request.url ?? '/', origin)
    const talk = talks.find(({ path }) => path === url.pathname)
    if (!talk) return refuse(stream, '404 Not Found')
    if (request.headers.origin !== origin || !isOurHost(request.headers.host ?? '', origin))
      return refuse(stream, '403 Forbidden')
    sockets.handleUpgrade(request, stream, head, socket => {
      socket.on('error', () => socket.terminate())
      talk.opened(socket, new Request(url, { headers: headersOf(request) }))
    })
  })
  return async () => {
    for (const socket of sockets.clients) socket.close(1001)
    if (sockets.clients.size > 0) await new Promise(resolve => setTimeout(resolve, farewell))
    for (const socket of sockets.clients) socket.terminate()
  }
}

function refuse(stream: Duplex, status: string) {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The headers a talk needs for knowing who someone is; those of the upgrade itself may not stand in a `Request`. */
const headersOf = ({ headers }: IncomingMessage) => {
  const kept = new Headers()
  for (const name of ['cookie', 'user-agent', 'accept-language'] as const) {
    const value = headers[name]
    if (value) kept.set(name, value)
  }
  return kept
}
