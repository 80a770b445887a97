import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Details } from '../details.tsx'
import { detailsAction } from '../details-action.server.ts'
import { idIn } from '../params.server.ts'
import { words } from '../words.ts'
import { workOfPage } from '../work-head.server.ts'
import { CoursePage } from '../work-page.tsx'

export const meta = titled(words, 'details')

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => ({
  ...(await workOfPage(db, person, idIn(params, 'workId'), 'course')),
  refusedUpload: url.searchParams.get('upload'),
}))

export const action = detailsAction('course')

export default function Route() {
  const { head, work, refusedUpload } = useLoaderData<typeof loader>()
  return (
    <CoursePage work={head}>
      <Details work={work} head={head} cover={{ use: 'courseCover', refused: refusedUpload }} />
    </CoursePage>
  )
}
