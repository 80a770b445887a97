import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { answerInLesson } from '../lesson-answers.server.ts'
import { readingAsked, stepAt } from '../step-at.server.ts'

export { default, handle, loader, meta } from './step.tsx'

const schema = z.looseObject({ questionId: z.string().min(1).max(100) })

export const action = mutation(
  'signedIn',
  schema,
  async ({ person, params, url, language, form, db, now }) => {
    const at = stepAt(person, params)
    const answered = await answerInLesson(db, { ...at, language }, form, now, readingAsked(url))
    if (answered.ok) return { ok: true as const }
    return answered.reason === 'absent' ? notFound() : refuse(answered.reason)
  },
)
