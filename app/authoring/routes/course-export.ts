import { audit } from '#app/people/audit.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { exportForms } from '../transfer/export-course.server.ts'
import { exportedCourse } from '../transfer/exported.server.ts'

/** A course as a file of the form asked for, for its authors and reviewers: the draft, or the publication named. */
export const loader = endpoint(['expert', 'reviewer'], async ({ person, params, url, now }) => {
  const workId = idIn(params, 'workId')
  const form = url.searchParams.get('form') ?? ''
  const make = Object.hasOwn(exportForms, form) ? exportForms[form] : undefined
  const publication = url.searchParams.get('publication') || null
  const course = await exportedCourse(db, person, workId, publication)
  if (!make) notFound()
  const detail = { form, publication }
  const deed = { actorId: person.id, action: 'course.exported', subject: workId, detail }
  await inTransaction(trx => audit(trx, deed, now))
  return make(course, { keys: url.searchParams.has('keys'), zone: person.zone, now })
})
