import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { draftFor, publishPath, versionsOf } from '../paths.server.ts'
import { VersionsPage } from '../versions-page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Bina` }]

export const loader = page(['expert', 'coordinator', 'administrator'], async ({ person, params }) => {
  const { pathId = '' } = params
  const draft = isId(pathId) ? await draftFor(db, person, pathId) : null
  if (!draft) notFound()
  return { pathId, title: draft.title, versions: await versionsOf(db, pathId) }
})

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  z.object({}),
  async ({ person, params, db, now }) => {
    const { pathId = '' } = params
    if (!isId(pathId)) notFound()
    const made = await publishPath(db, { person, pathId }, now)
    if (made.ok) return redirect(`/paths/${pathId}/versions`)
    return made.reason === 'absent' ? notFound() : refuse(made.reason)
  },
)

export default function Route() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />
}
