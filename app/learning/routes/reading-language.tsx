import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { chooseReading } from '../course-words.server.ts'

/** Only the choice of a language is posted here. */
export const loader = page('signedIn', async () => notFound())

const chosen = z.object({
  language: z.enum(['id', 'en']),
  back: z.string().regex(/^\/(enrolments|catalogue)\/[\w-]+(\/steps\/[\w-]+)?$/),
})

export const action = mutation('signedIn', chosen, async ({ person, params, form, db, now }) => {
  const { workId = '' } = params
  if (!isId(workId) || !(await chooseReading(db, person.id, { workId, ...form }, now))) notFound()
  return redirect(form.back)
})

export default function Route() {
  return null
}
