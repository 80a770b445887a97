import { BrokenForm, readMultipart, textFrom } from '#app/web/multipart.server.ts'
import type { Db } from '#db/connection.ts'
import { maySend, type Received, type Sender, uploadUses } from './upload-uses.server.ts'

const statuses: Readonly<Record<string, number>> = { tooLarge: 413, wrongType: 415, absent: 404, full: 507 }

/**
 * Takes in the one file of a form and puts it to its use. Scripts get JSON with the status that fits; a form without script is
 * led back to its page, which says what happened. What is `given` stands above what the form says.
 */
export async function receiveUpload(
  db: Db,
  sender: Sender,
  request: Request,
  now: Date,
  given: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const received = await taken(db, sender, request, now, given)
  if (request.headers.get('Accept')?.includes('application/json')) return asJson(received)
  return asRedirect(received)
}

async function taken(
  db: Db,
  sender: Sender,
  request: Request,
  now: Date,
  given: Readonly<Record<string, string>>,
): Promise<Received> {
  const fields: Record<string, string> = {}
  try {
    for await (const { name, filename, content } of readMultipart(request)) {
      if (filename === null) {
        fields[name] = await textFrom(content)
        continue
      }
      const use = uploadUses.find(known => known.name === fields.use)
      if (!use) return { ok: false, reason: 'broken', to: '/media' }
      if (!maySend(sender, use)) return { ok: false, reason: 'absent', to: '/' }
      return await use.receive(
        db,
        { ...sender, fields: { ...fields, ...given }, name: filename, content },
        now,
      )
    }
  } catch (fault) {
    if (!(fault instanceof BrokenForm)) throw fault
  }
  return { ok: false, reason: 'broken', to: '/media' }
}

export const asJson = (received: Received) =>
  received.ok
    ? Response.json({ media: received.media, to: received.to }, { status: 201 })
    : Response.json(
        { reason: received.reason, line: received.line },
        { status: statuses[received.reason] ?? 422 },
      )

function asRedirect(received: Received): Response {
  if (!received.ok && received.reason === 'absent') return new Response(null, { status: 404 })
  const query = received.ok
    ? ''
    : `?${new URLSearchParams({ upload: received.reason, ...(received.line && { line: String(received.line) }) })}`
  return new Response(null, { status: 303, headers: { Location: `${received.to}${query}` } })
}
