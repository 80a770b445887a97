import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { endpoint, mutation, notFound, refuse, refuseField } from '#app/people/gate.server.ts'
import { asDay } from '#app/web/day.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db, inTransaction } from '#db/connection.ts'
import { stepAt } from '../step-at.server.ts'
import { talkWords } from '../talk-words.ts'
import { uploadedTask } from '../task-upload.server.ts'
import { submitTask } from '../tasks.server.ts'
import { ownWalk } from '../walks.server.ts'

export { default, handle, loader, meta } from './step.tsx'

/** Takes in a task with its file, and leads back to the step. */
const sent = endpoint('signedIn', async ({ person, params, request, now }) => {
  const at = stepAt(person, params)
  if (!(await ownWalk(db, person.id, at.enrolmentId))) notFound()
  const uploaded = await uploadedTask(request)
  if (!uploaded.ok) return redirect(`${hrefOf(at)}?refused=${uploaded.reason}`, 303)
  const { answer, file } = uploaded
  const handed = await inTransaction(trx => submitTask(trx, { ...at, answer, file }, now))
  if (handed.ok) return redirect(hrefOf(at), 303)
  return handed.reason === 'absent' ? notFound() : redirect(`${hrefOf(at)}?refused=${handed.reason}`, 303)
})

const form = z.object({
  answer: z.string().trim().min(1).max(20_000),
  with: z.uuid().optional(),
  on: z.iso.date().optional(),
})

/** The field that a refusal is about. */
const fieldOf = { noMentor: 'with', noDay: 'on', notYet: 'on' } as const

/** Takes in what is written alone: an answer, or a conversation with whom and when. */
const written = mutation('signedIn', form, async ({ form, person, params, language, db, now }) => {
  const at = stepAt(person, params)
  const { answer, with: withId = null, on } = form
  const talk = { withId, on: on ? asDay(on) : null, zone: person.zone }
  const handed = await submitTask(db, { ...at, answer, file: null, talk }, now)
  if (handed.ok) return redirect(hrefOf(at))
  if (handed.reason === 'absent') notFound()
  if (handed.reason === 'noMentor' || handed.reason === 'noDay' || handed.reason === 'notYet')
    return refuseField(fieldOf[handed.reason], wordsIn(talkWords, language)(`refused.${handed.reason}`))
  return refuse(handed.reason)
})

const hrefOf = ({ enrolmentId, stepId }: { enrolmentId: string; stepId: string }) =>
  `/enrolments/${enrolmentId}/steps/${stepId}`

const isUpload = (request: Request) =>
  /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')

export const action = Object.assign(
  (args: ActionFunctionArgs): Promise<unknown> => (isUpload(args.request) ? sent(args) : written(args)),
  { access: 'signedIn' as const, needsPage: true as const },
)
