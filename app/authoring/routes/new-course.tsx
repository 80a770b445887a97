import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { duplicateCourse } from '../arranging/copies.server.ts'
import { otherCourses } from '../arranging/moves.server.ts'
import { NewCourse } from '../arranging/new-course.tsx'
import { beginningOf, templateSlugs, templatesIn } from '../arranging/templates.server.ts'
import { newCourseForm } from '../details-form.ts'
import { words } from '../words.ts'
import { createWork } from '../works.server.ts'

export const meta = titled(words, 'newCourse')

export const loader = page('expert', async ({ person, language, url }) => ({
  templates: templatesIn(language),
  mine: await otherCourses(db, person, null),
  from: url.searchParams.get('from') ?? '',
}))

export const action = mutation('expert', newCourseForm, async ({ person, form, db, now }) => {
  if (form.intent === 'copy')
    return redirect(`/courses/${(await duplicateCourse(db, person, form.workId, now)) ?? notFound()}`)
  const { title, language, template } = form
  const beginning = templateSlugs.includes(template) ? beginningOf(template, language) : undefined
  return redirect(
    `/courses/${await createWork(db, { person, kind: 'course', title, language, beginning }, now)}`,
  )
})

export default function Route() {
  return <NewCourse {...useLoaderData<typeof loader>()} />
}
