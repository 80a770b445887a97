import { redirect } from '@remix-run/node'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { stepAt } from '../step-at.server.ts'
import { uploadedTask } from '../task-upload.server.ts'
import { submitTask } from '../tasks.server.ts'
import { ownWalk } from '../walks.server.ts'

/** Takes in a task with its file, and leads back to the step. */
export const action = endpoint('signedIn', async ({ person, params, request, now }) => {
  const at = stepAt(person, params)
  const step = `/enrolments/${at.enrolmentId}/steps/${at.stepId}`
  if (!(await ownWalk(db, person.id, at.enrolmentId))) notFound()
  const uploaded = await uploadedTask(request)
  if (!uploaded.ok) return redirect(`${step}?refused=${uploaded.reason}`, 303)
  const { answer, file } = uploaded
  const handed = await inTransaction(trx => submitTask(trx, { ...at, answer, file }, now))
  if (handed.ok) return redirect(step, 303)
  return handed.reason === 'absent' ? notFound() : redirect(`${step}?refused=${handed.reason}`, 303)
})

export const loader = endpoint('signedIn', async () => notFound())
