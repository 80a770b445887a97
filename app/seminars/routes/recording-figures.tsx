import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { publicationsOf } from '#app/authoring/publications.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { givenFigures } from '#app/learning/course-figures.server.ts'
import { figuresWords } from '#app/learning/figures-words.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { RecordingFigures } from '../recording-figures.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(figuresWords, (t, { work }: Data) => `${t('figures')}: ${work.title}`)

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const [latest] = await publicationsOf(db, head.id)
  return { work: head, given: latest ? await givenFigures(db, latest.id) : [] }
})

export default function Route() {
  return <RecordingFigures {...useLoaderData<typeof loader>()} />
}
