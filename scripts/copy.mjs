import { once } from 'node:events'
import { Readable } from 'node:stream'

/** What `copy … to stdout` sends, as a stream of bytes; PostgreSQL waits while the reader is busy. */
export function copyOut(client, statement) {
  let socket
  const stream = new Readable({ read: () => socket?.resume() })
  client.query({
    ...inert,
    submit(connection) {
      socket = connection.stream
      connection.query(statement)
    },
    handleCopyData({ chunk }) {
      if (!stream.push(Buffer.from(chunk))) socket.pause()
    },
    handleError: error => stream.destroy(error),
    handleReadyForQuery: () => stream.push(null),
  })
  return stream
}

/** Sends `source` into `copy … from stdin`; resolves once PostgreSQL has taken all of it. */
export function copyIn(client, statement, source) {
  return new Promise((resolve, reject) => {
    let failed = false
    client.query({
      ...inert,
      submit: connection => connection.query(statement),
      handleCopyInResponse(connection) {
        send(connection, source, () => failed).catch(error => connection.sendCopyFail(error.message))
      },
      handleError(error) {
        failed = true
        reject(error)
      },
      handleReadyForQuery: resolve,
    })
  })
}

async function send(connection, source, failed) {
  for await (const chunk of source) {
    if (failed()) return
    connection.sendCopyFromChunk(chunk)
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}

/** What the driver tells every query, and these two need not hear. */
const nothing = () => {}
const inert = {
  handleRowDescription: nothing,
  handleDataRow: nothing,
  handleCommandComplete: nothing,
  handleEmptyQuery: nothing,
  handlePortalSuspended: nothing,
}
