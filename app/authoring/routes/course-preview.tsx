import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { previewOf } from '../preview.server.ts'
import { CoursePreview } from '../preview.tsx'
import { words } from '../words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { outline }: Data) => t('previewOf', { title: outline.title }))

export const loader = page(['expert', 'reviewer'], ({ person, params }) =>
  previewOf(db, person, idIn(params, 'workId'), 'course', params.partId && idIn(params, 'partId')),
)

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return <CoursePreview key={data.part?.id} {...data} />
}
