import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CompletionPage } from '../completion-page.tsx'
import { outerWalks, ownWalk } from '../walks.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'completed')

export const loader = page('signedIn', async ({ person, params }) => {
  const own = await ownWalk(db, person.id, params.enrolmentId)
  if (!own) notFound()
  if (!own.completedAt) throw redirect(`/enrolments/${own.id}`)
  const { workId } = own.version
  const [outer] = workId ? await outerWalks(db, person.id, workId) : []
  return { enrolmentId: own.id, title: own.version.title, completedAt: own.completedAt, outer: outer ?? null }
})

export default function Route() {
  return <CompletionPage {...useLoaderData<typeof loader>()} />
}
