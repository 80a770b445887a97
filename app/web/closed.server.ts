import type { Server } from 'node:http'

/**
 * Closes a server once everyone who asked is answered. A timer fires before what has arrived meanwhile is read, so that
 * is taken first: who had sent, and who had only connected, would else be cut off.
 */
export async function closed(server: Server): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
