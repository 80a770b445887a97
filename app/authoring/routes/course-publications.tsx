import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/web/title.ts'
import { publishingAction } from '../publishing-action.server.ts'
import { publishingLoader } from '../publishing-page.server.ts'
import { Publishing } from '../publishing-view.tsx'
import { words } from '../words.ts'
import { CoursePage } from '../work-page.tsx'

export const meta = titled(words, 'publications')

export const loader = publishingLoader('course')

export const action = publishingAction('course')

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return (
    <CoursePage work={data.work}>
      <Publishing {...data} partAt={partId => `/courses/${data.work.id}/parts/${partId}`} />
    </CoursePage>
  )
}
