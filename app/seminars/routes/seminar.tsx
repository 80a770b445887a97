import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerIn, answerQuestion } from '#app/assessment/practice.server.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { openingIn } from '#app/authoring/recording-opening.ts'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { plainNote } from '../notes/note-form.ts'
import { notedIn } from '../notes/plain-note.server.ts'
import { publicationToWatch, questionOf, seminarOf } from '../seminar-page.server.ts'
import { Seminar } from '../seminar-view.tsx'
import { words } from '../words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (_, { about }: Data) => about.title)

export const loader = page('signedIn', async ({ person, params, url, language }) => {
  const publication = (await publicationToWatch(db, person, idIn(params, 'workId'))) ?? notFound()
  return seminarOf(db, person, publication, { language, opening: openingIn(url.searchParams) })
})

const form = z.discriminatedUnion('intent', [
  plainNote,
  z.looseObject({ intent: z.literal('answer'), questionId: z.string().max(64) }),
])

export const action = mutation('signedIn', form, async ({ person, params, form, db, language, now }) => {
  const workId = idIn(params, 'workId')
  if (form.intent === 'note') return notedIn(db, { person, workId, language }, form, now)
  const asked = (await questionOf(db, person, workId, form.questionId)) ?? notFound()
  const practised = await answerQuestion(db, asked.at, asked.question, answerIn(asked.question, form), now)
  return practised.ok ? { ok: true as const } : refuse(practised.reason, 422)
})

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return <Seminar key={data.workId} {...data} />
}
