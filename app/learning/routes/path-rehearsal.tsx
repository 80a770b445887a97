import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { assumptionsSchema } from '../rehearsal/assumptions.ts'
import { rehearsalPage } from '../rehearsal/rehearsal-page.server.ts'
import { RehearsalPage } from '../rehearsal/rehearsal-page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Bina` }]

export const loader = page(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, url, now }) => {
    const { pathId = '' } = params
    const assumptions = assumptionsSchema.parse(Object.fromEntries(url.searchParams))
    const version = url.searchParams.get('version')
    const shown = isId(pathId) ? await rehearsalPage(db, person, { pathId, version, assumptions }, now) : null
    if (!shown) notFound()
    return { shown, title: shown.title }
  },
)

export default function Route() {
  return <RehearsalPage shown={useLoaderData<typeof loader>().shown} />
}
