import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerIn, answerQuestion, type Practised } from '#app/assessment/practice.server.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { openingIn } from '#app/authoring/recording-opening.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { type Db, db } from '#db/connection.ts'
import { answerInside, askedQuestion } from '../in-video/asked.server.ts'
import { plainNote } from '../notes/note-form.ts'
import { notedIn } from '../notes/plain-note.server.ts'
import { publicationToWatch, questionOf, seminarOf } from '../seminar-page.server.ts'
import { Seminar, type SeminarData } from '../seminar-view.tsx'
import { type TakenBack, takenBackOf } from '../taken-back.server.ts'
import { TakenBackView } from '../taken-back.tsx'
import { words } from '../words.ts'

type Data = SeminarData | { readonly takenBack: TakenBack }

export const meta = titled(words, (_, data: Data) =>
  'takenBack' in data ? data.takenBack.title : data.about.title,
)

export const loader = page('signedIn', async ({ person, params, request, url, language }): Promise<Data> => {
  const workId = idIn(params, 'workId')
  const publication = await publicationToWatch(db, workId)
  if (!publication) return { takenBack: (await takenBackOf(db, person.id, workId)) ?? notFound() }
  const seen = await seminarOf(db, person, publication, { language, opening: openingIn(url.searchParams) })
  return { ...seen, savesData: request.headers.get('Save-Data')?.toLowerCase() === 'on' }
})

const form = z.discriminatedUnion('intent', [
  plainNote,
  z.looseObject({ intent: z.literal('answer'), questionId: z.string().max(64) }),
])

export const action = mutation('signedIn', form, async ({ person, params, form, db, language, now }) => {
  const workId = idIn(params, 'workId')
  if (form.intent === 'note') return notedIn(db, { person, workId, language }, form, now)
  const practised = (await answered(db, person, workId, form, now)) ?? notFound()
  return practised.ok ? { ok: true as const } : refuse(practised.reason, 422)
})

/** An answer to a question inside the recording, or on its page; null when there is none of that id. */
async function answered(
  db: Db,
  person: Person,
  workId: string,
  form: { readonly questionId: string; readonly [name: string]: unknown },
  now: Date,
): Promise<Practised | null> {
  const publication = await publicationToWatch(db, workId)
  const question = publication && (await askedQuestion(db, publication, form.questionId))
  if (question) {
    const value = answerIn(question, form)
    return answerInside(db, { personId: person.id, publication }, { question, value }, now)
  }
  const asked = await questionOf(db, person, workId, form.questionId)
  return asked && answerQuestion(db, asked.at, asked.question, answerIn(asked.question, form), now)
}

export default function Route() {
  const data = useLoaderData<typeof loader>() as Data
  if ('takenBack' in data) return <TakenBackView {...data.takenBack} />
  return <Seminar key={data.workId} {...data} />
}
