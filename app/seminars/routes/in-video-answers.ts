import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { answerInside, askedQuestion, asksOf } from '../in-video/asked.server.ts'
import { completedOf } from '../in-video/completing.server.ts'
import { publicationToWatch } from '../seminar-page.server.ts'

const answer = z.object({ op: z.uuid(), questionId: z.string().max(64), value: z.unknown() })

export const loader = endpoint('signedIn', async () => notFound())

/** An answer to a question inside a recording, as a page with script sends it; what became of all its questions. */
export const action = resource(
  mutation('signedIn', answer, async ({ person, params, form, db, language, now }) => {
    const workId = idIn(params, 'workId')
    const publication = (await publicationToWatch(db, workId)) ?? notFound()
    const question = (await askedQuestion(db, publication, form.questionId)) ?? notFound()
    const where = { personId: person.id, publication }
    const { value, op } = form
    const practised = await answerInside(db, where, { question, value, op }, now)
    if (!practised.ok) return refuse(practised.reason, 422)
    const completed = (await completedOf(db, person.id, [workId])).has(workId)
    return { asks: await asksOf(db, where, language), completed }
  }),
)
