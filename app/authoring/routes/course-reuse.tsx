import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { modulesOf } from '../modules.server.ts'
import { idIn } from '../params.server.ts'
import { reuseLesson } from '../reuse/reuse.server.ts'
import { ReuseView } from '../reuse/reuse-view.tsx'
import { sourcesFor } from '../reuse/sources.server.ts'
import { reuseWords } from '../reuse/words.ts'
import { workOfPage } from '../work-head.server.ts'

export const meta = titled(reuseWords, 'use')

export const loader = page('expert', async ({ person, params, url }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  if (!head.mayEdit) notFound()
  const modules = await modulesOf(db, head.id)
  const asked = url.searchParams.get('module')
  const { id, title } = modules.find(module => module.id === asked) ?? modules[0] ?? notFound()
  const search = url.searchParams.get('search') ?? ''
  const courses = await sourcesFor(db, person, head.id, search)
  return { work: { id: head.id, title: head.title }, module: { id, title }, search, courses }
})

const asked = z.object({ moduleId: z.uuid(), sourceId: z.uuid() })

export const action = mutation('expert', asked, async ({ person, params, form, db, now }) => {
  const workId = idIn(params, 'workId')
  const used = await reuseLesson(db, person, workId, form, now)
  return used.ok ? redirect(`/courses/${workId}`) : notFound()
})

export default function Route() {
  return <ReuseView {...useLoaderData<typeof loader>()} />
}
