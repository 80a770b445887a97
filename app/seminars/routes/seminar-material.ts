import { createReadableStreamFromReadable } from '@remix-run/node'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { materialFor } from '../agenda/materials.server.ts'

/** A paper of a seminar, to be saved: for who is registered, and for its speakers and organisers. */
export const loader = endpoint('signedIn', async ({ person, params }) => {
  const { seminarId = '', materialId = '' } = params
  const { digest, mime, bytes, name } = (await materialFor(db, person, seminarId, materialId)) ?? notFound()
  return new Response(createReadableStreamFromReadable(storage.open(digest)), {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(bytes),
      'Content-Disposition': attachment(name, 'pdf'),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
})
