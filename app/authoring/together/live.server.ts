import { type Connection, Hocuspocus } from '@hocuspocus/server'
import type { RawData } from 'ws'
import * as Y from 'yjs'
import type { Person } from '#app/people/person.ts'
import { sessionOf } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import { isId } from '#app/web/id.ts'
import type { Hearing } from '#app/web/signals.server.ts'
import type { Talk } from '#app/web/sockets.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { commentMessage, type Ending, keptMessage } from './telling.ts'
import { appendChange, changesSince, mayWrite, openText, type ReadText } from './text-log.server.ts'
import { toldCaret } from './told-caret.ts'

interface Writer {
  readonly person: Person
}

/** Ends what one is doing there; the reason reaches the page. */
class Ended extends Error {
  constructor(readonly reason: Ending) {
    super()
  }
  readonly code = 4403
}

/** Two messages that bring changes; the third only asks for them. */
const bringing = [1, 2]

/**
 * Where several write one lesson at once. A change is in the database before anyone is told that it is kept, so that what a
 * page calls saved survives a crash; whether the person may still write is asked again with every change, and at once when
 * the database tells of it. What was written elsewhere (by another process, without an editor) is heard of the same way.
 */
export function livingTexts(): Talk & {
  readonly hearings: Readonly<Record<'access' | 'text' | 'comment', Hearing>>
} {
  /** What each open lesson adds up to by the log, so that it is not read from its beginning with every change. */
  const reads = new Map<string, ReadText>()
  /** Number of the last change that everyone at an open lesson has been told. */
  const told = new Map<string, number>()

  const living = new Hocuspocus<Writer>({
    quiet: true,
    // A lesson is stored with every change already.
    debounce: 0,
    async onAuthenticate({ documentName, request }) {
      const session = await sessionOf(db, request, now())
      if (!session) throw new Ended('signedOut')
      if (!(await opened(session.person, documentName))) throw new Ended('gone')
      return { person: session.person }
    },
    async onLoadDocument({ documentName, document, context }) {
      const read = await opened(context.person, documentName)
      if (!read) throw new Ended('gone')
      reads.set(documentName, read)
      told.set(documentName, read.through)
      Y.applyUpdate(document, Y.encodeStateAsUpdate(read.text))
    },
    async beforeSync({ type, payload, document, documentName, connection }) {
      if (!bringing.includes(type)) return
      const person = await personStill(connection)
      const known = reads.get(documentName)
      reads.delete(documentName)
      const appended = await inTransaction(trx =>
        appendChange(trx, person, documentName, payload, now(), known),
      )
      if (appended.status !== 'kept') throw new Ended(appended.status === 'absent' ? 'gone' : 'refused')
      const { text, through } = appended.read
      reads.set(documentName, appended.read)
      told.set(documentName, Math.max(through, told.get(documentName) ?? 0))
      // Not only this change: what was mended beside it, and what others wrote elsewhere just before.
      Y.applyUpdate(document, Y.encodeStateAsUpdate(text, Y.encodeStateVector(document)))
    },
    async onStateless({ connection, payload }) {
      if (!payload.startsWith(keptMessage) || payload.length > 100) return
      // What came before it on this line has been kept by now, or the line has ended; what became of it goes out first.
      connection.document.flush()
      connection.sendStateless(payload)
    },
    async beforeHandleAwareness({ states, context }) {
      if (!context) return
      const { id, name } = context.person
      for (const [place, { cursor }] of states)
        states.set(place, { user: { id, name }, cursor: toldCaret(cursor) })
    },
    async afterUnloadDocument({ documentName }) {
      reads.delete(documentName)
      told.delete(documentName)
    },
  })

  /** Looks at the person's connections again, or at everyone's; ends those that may no longer be. */
  async function accessChanged(personId: string | null) {
    const connections = [...living.documents.values()].flatMap(document => document.getConnections())
    for (const connection of connections as Connection<Writer>[]) {
      const { person } = connection.context
      if (personId !== null && person.id !== personId) continue
      const ending = await endingOf(connection).catch(() => null)
      if (ending) connection.close({ code: 4403, reason: ending })
    }
  }

  /** Tells everyone at an open lesson, or at all of them, what they have not been told yet. */
  async function textChanged(partId: string | null) {
    for (const [name, document] of living.documents) {
      const from = told.get(name)
      if (from === undefined || (partId !== null && partId !== name)) continue
      const { changes, through } = await changesSince(db, name, from)
      for (const change of changes) Y.applyUpdate(document, change)
      told.set(name, Math.max(through, told.get(name) ?? 0))
    }
  }

  /** Tells everyone at a lesson that something was said about it. */
  async function commentMade(partId: string | null) {
    for (const [name, document] of living.documents)
      if (partId === null || partId === name) document.broadcastStateless(commentMessage)
  }

  return {
    hearings: { access: accessChanged, text: textChanged, comment: commentMade },
    path: '/lessons/live',
    opened(socket, request) {
      const client = living.handleConnection(socket, request)
      socket.on('message', data => client.handleMessage(bytesOf(data)))
      socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
    },
  }
}

const opened = async (person: Person, partId: string): Promise<ReadText | null> =>
  isId(partId) ? inTransaction(trx => openText(trx, person, partId)) : null

/** Who is signed in on this connection, as they are now. */
async function personStill({ request }: Connection): Promise<Person> {
  const session = await sessionOf(db, request, now())
  if (!session) throw new Ended('signedOut')
  return session.person
}

async function endingOf(connection: Connection<Writer>): Promise<Ending | null> {
  const session = await sessionOf(db, connection.request, now())
  if (!session) return 'signedOut'
  return (await mayWrite(db, session.person, connection.document.name)) ? null : 'gone'
}

const bytesOf = (data: RawData): Uint8Array =>
  new Uint8Array(Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? data : data)
