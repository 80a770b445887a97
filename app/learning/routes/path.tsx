import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { changeSchema } from '../change.ts'
import { Composer } from '../composer.tsx'
import { compose, composerPage } from '../composer-page.server.ts'

export const handle = { look: 'focus' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.draft.path.title ?? ''} · Bina` },
]

export const loader = page(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, language, now }) => {
    const { pathId = '' } = params
    const draft = isId(pathId) ? await composerPage(db, person, pathId, language, now) : null
    if (!draft) notFound()
    return { draft }
  },
)

const schema = z.object({ revision: z.coerce.number().int() }).and(changeSchema)

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  schema,
  async ({ person, params, form, db, language, now }) => {
    const { pathId = '' } = params
    if (!isId(pathId)) notFound()
    const { revision, ...change } = form
    const done = await compose(db, { person, pathId, revision, change, language }, now)
    if (done.ok) return redirect(`/paths/${pathId}`)
    return done.reason === 'absent' ? notFound() : refuse(done.reason)
  },
)

export default function Route() {
  return <Composer {...useLoaderData<typeof loader>()} />
}
