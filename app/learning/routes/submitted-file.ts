import { createReadableStreamFromReadable } from '@remix-run/node'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { isId } from '#app/web/id.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { taskFileKinds } from '../task-file.ts'
import { submittedFile } from '../tasks.server.ts'

/** The file of a task, to be saved: for the learner, and for whoever may judge it. */
export const loader = endpoint('signedIn', async ({ person, params }) => {
  const { submissionId = '' } = params
  const file = isId(submissionId) ? await submittedFile(db, person, submissionId) : undefined
  if (!file?.fileDigest) notFound()
  return new Response(createReadableStreamFromReadable(storage.open(file.fileDigest)), {
    headers: {
      'Content-Type': file.fileMime ?? 'application/octet-stream',
      'Content-Length': String(file.fileBytes ?? ''),
      'Content-Disposition': attachment(
        file.fileName ?? 'berkas',
        taskFileKinds[file.fileMime ?? ''] ?? 'bin',
      ),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
})
