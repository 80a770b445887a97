import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** A lesson that a person may write. */
export async function lessonOf(client, email) {
  const { rows } = await client.query(
    `select part.id from part join work_author on work_author.work_id = part.work_id join person on person.id = work_author.person_id
     where person.email = $1 and work_author.role = 'author' and part.kind = 'lesson' and part.deleted_at is null
     order by part.id limit 1`,
    [email],
  )
  return rows[0].id
}

/**
 * Writes one paragraph after the other into a lesson, as an open editor does, each once the one before is kept, and writes
 * down in `acknowledged` what it was told is kept. Answers how to stop.
 */
export function writeInto(lesson, { address, cookie, name, acknowledged }) {
  class Browser extends WebSocket {
    constructor(url) {
      super(url, { headers: { cookie, origin: address } })
      // A server that is just being killed is what this is about.
      this.on('error', () => undefined)
    }
  }
  const text = new Y.Doc()
  const url = `${address.replace('http', 'ws')}/lessons/live`
  const socket = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: Browser,
    factor: 1,
    jitter: false,
  })
  let count = 0
  let waiting
  let timer
  const write = () => {
    waiting = `${name}-${++count}`
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('id', waiting)
    paragraph.insert(0, [new Y.XmlText(waiting)])
    text.getXmlFragment('text').push([paragraph])
  }
  const provider = new HocuspocusProvider({
    name: lesson,
    document: text,
    websocketProvider: socket,
    token: 'session',
    onUnsyncedChanges({ number }) {
      if (number > 0 || !provider.synced) return
      if (waiting) acknowledged.push(waiting)
      waiting = undefined
      clearTimeout(timer)
      timer = setTimeout(write, 20)
    },
  })
  provider.attach()
  return {
    leave() {
      clearTimeout(timer)
      provider.destroy()
      socket.destroy()
    },
  }
}

/** Which of the acknowledged words the lesson does not say. */
export async function missingWords(client, lesson, acknowledged) {
  const { rows } = await client.query('select body from part where id = $1', [lesson])
  const said = JSON.stringify(rows[0].body)
  return acknowledged.filter(words => !said.includes(`"${words}"`))
}
