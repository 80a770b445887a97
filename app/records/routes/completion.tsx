import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { wordsOfPublications } from '#app/learning/course-words.server.ts'
import { outerWalks, ownWalk } from '#app/learning/walks.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CompletionPage } from '../completion-page.tsx'
import { creditFor } from '../hours.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'completed')

export const loader = page('signedIn', async ({ person, params, language }) => {
  const own = await ownWalk(db, person.id, params.enrolmentId)
  if (!own) notFound()
  const { id, version, completedAt } = own
  if (!completedAt) throw redirect(`/enrolments/${id}`)
  const [outer] = version.workId ? await outerWalks(db, person.id, version.workId) : []
  const credit = await creditFor(db, person, version, completedAt)
  const words = version.publicationId
    ? await wordsOfPublications(db, { id: person.id, language }, [version.publicationId])
    : null
  const title = words?.get(version.publicationId ?? '')?.names.title ?? version.title
  return { enrolmentId: id, title, completedAt, credit, outer: outer ?? null }
})

export default function Route() {
  return <CompletionPage {...useLoaderData<typeof loader>()} />
}
