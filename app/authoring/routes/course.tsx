import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { otherCourses } from '../arranging/moves.server.ts'
import { CourseOutline } from '../course-outline.tsx'
import { changeOutline } from '../outline-change.server.ts'
import { outlineForm } from '../outline-forms.ts'
import { outlineFor } from '../outline-page.server.ts'
import { idIn } from '../params.server.ts'
import { words } from '../words.ts'
import { workOfPage } from '../work-head.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (_, data: Data) => data.work.title)

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  return {
    work: head,
    others: await otherCourses(db, person, head.id),
    ...(await outlineFor(db, person, head.id)),
  }
})

export const action = mutation('expert', outlineForm, async ({ person, params, form, db, now }) => {
  const workId = idIn(params, 'workId')
  const changed = await changeOutline(db, person, workId, form, now)
  if (!changed.ok) return changed.reason === 'absent' ? notFound() : refuse(changed.reason)
  return form.intent === 'addPart' ? redirect(`/courses/${workId}/parts/${changed.id}`) : changed
})

export default function Route() {
  return <CourseOutline {...useLoaderData<typeof loader>()} />
}
