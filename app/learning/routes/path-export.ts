import { endpoint, notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { draftFor } from '../paths.server.ts'
import { writtenForms } from '../written/written.ts'

/** The draft of a path as a file of the form asked for. */
export const loader = endpoint(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, url }) => {
    const { pathId = '' } = params
    const form = url.searchParams.get('form') ?? ''
    const written = Object.hasOwn(writtenForms, form) ? writtenForms[form] : undefined
    const draft = isId(pathId) ? await draftFor(db, person, pathId) : null
    if (!draft || !written) notFound()
    return new Response(written.write(draft.path), {
      headers: {
        'Content-Type': written.type,
        'Content-Disposition': attachment(draft.title, written.ending),
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
)
