import { FileStore } from '@tus/file-store'
import { ERRORS, Server, Upload } from '@tus/server'
import { sessionOf } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import type { Mount } from '#app/web/http.server.ts'
import { isId } from '#app/web/id.ts'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import type { Sender } from '../upload-uses.server.ts'
import { arrivingFolder, type BeginRefusal, begin, drop, look, uploadOf } from './arriving.server.ts'

const statuses: Readonly<Record<string, number>> = {
  absent: 404,
  tooLarge: 413,
  wrongType: 415,
  tooMany: 429,
  full: 507,
}

/** Who sends pieces to an address, with what holds for each of their files whatever they say of it; null for nobody. */
type Senders = (request: Request) => Promise<Coming | null>

export interface Coming {
  readonly sender: Sender
  readonly given?: Readonly<Record<string, string>>
}

/** Files in pieces, by the tus protocol: whoever was cut off asks how much has come, and sends the rest. */
export function piecesAt(path: string, senders: Senders): Mount {
  const server = serverAt(path)
  const one = new RegExp(`^${path}(?:/([^/]+))?$`)
  return {
    path: one,
    methods: ['POST', 'HEAD', 'PATCH', 'DELETE'],
    async answer(request) {
      const coming = await senders(request)
      if (!coming) return new Response(null, { status: 401 })
      const [, id] = one.exec(new URL(request.url).pathname) ?? []
      if (id) return existing(request, coming.sender, { id, server: server() })
      beginners.set(request, coming)
      return server().handleWeb(request)
    },
  }
}

/** Those of people who are signed in. */
export const pieces = piecesAt('/uploads', async request => {
  const session = await sessionOf(db, request, now())
  return session && { sender: { person: session.person } }
})

async function existing(
  request: Request,
  sender: Sender,
  { id, server }: { id: string; server: Server },
): Promise<Response> {
  const upload = isId(id) ? await uploadOf(db, sender, id) : undefined
  if (!upload || request.method === 'POST') return new Response(null, { status: 404 })
  if (request.method === 'DELETE') {
    await drop(db, sender, id)
    return new Response(null, { status: 204, headers: { 'Tus-Resumable': '1.0.0' } })
  }
  if (upload.received) return answered(request, upload)
  const answer = await server.handleWeb(request)
  const refused = request.method === 'PATCH' && answer.ok ? await look(db, sender, id, now()) : null
  return refused ? refusal(refused) : answer
}

/** What was made of it already has all its bytes; what was refused takes no more. */
function answered(request: Request, { bytes, received }: { bytes: number; received: unknown }): Response {
  const { ok, reason } = received as { ok: boolean; reason?: string }
  if (!ok) return refusal(reason ?? 'broken')
  if (request.method !== 'HEAD') return new Response(null, { status: 409 })
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(bytes), 'Upload-Length': String(bytes) }
  return new Response(null, { headers })
}

const refusal = (reason: string) => Response.json({ reason }, { status: statuses[reason] ?? 422 })

class NotBegun extends Error {
  constructor(readonly reason: BeginRefusal) {
    super(reason)
  }
}

const beginners = new WeakMap<Request, Coming>()

/** Made with the first request, when the settings are read. */
function serverAt(path: string): () => Server {
  let made: Server | undefined
  return () => {
    made ??= serverFor(path)
    return made
  }
}

/** The table of uploads is what is known of each; the protocol's own notes would be a second truth. */
const serverFor = (path: string): Server =>
  new Server({
    path,
    relativeLocation: true,
    allowedOrigins: [settings().origin],
    datastore: new FileStore({
      directory: arrivingFolder(),
      configstore: {
        async get(id) {
          const row = await db.selectFrom('upload').select('bytes').where('id', '=', id).executeTakeFirst()
          return row && new Upload({ id, size: row.bytes, offset: 0 })
        },
        set: async () => undefined,
        delete: async () => undefined,
      },
    }),
    async namingFunction(request, metadata = {}) {
      const coming = beginners.get(request)
      const bytes = Number(request.headers.get('Upload-Length') ?? Number.NaN)
      const { filename, ...fields } = metadata
      if (!coming || !Number.isSafeInteger(bytes)) throw new NotBegun('broken')
      const said = { name: filename ?? '', bytes, fields: { ...texts(fields), ...coming.given } }
      const begun = await begin(db, { ...coming.sender, ...said }, now())
      if ('refused' in begun) throw new NotBegun(begun.refused)
      return begun.id
    },
    async onResponseError(_, fault) {
      if (fault instanceof NotBegun)
        return { status_code: statuses[fault.reason] ?? 422, body: JSON.stringify({ reason: fault.reason }) }
      if (fault === ERRORS.FILE_WRITE_ERROR)
        return { status_code: statuses.full ?? 507, body: JSON.stringify({ reason: 'full' }) }
    },
  })

/** Few and short, without what no database keeps. */
const texts = (fields: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .slice(0, 20)
      .map(([name, value]) => [
        name.slice(0, 100),
        (value ?? '').slice(0, 1000).replaceAll('\0', '').toWellFormed(),
      ]),
  )
