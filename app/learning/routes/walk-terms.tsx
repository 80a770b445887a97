import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { termsOf } from '../terms.server.ts'
import { TermsPage } from '../terms-page.tsx'
import { termsWords } from '../terms-words.ts'
import { ownWalkIn } from '../walks.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(termsWords, (t, { title }: Data) => `${t('terms')}: ${title}`)

export const loader = page('signedIn', async ({ person, params, language }) => {
  const own = (await ownWalkIn(db, { id: person.id, language }, params.enrolmentId)) ?? notFound()
  return {
    enrolmentId: own.id,
    title: own.version.title,
    terms: await termsOf(db, own, own.words?.reading ?? language),
  }
})

export default function Route() {
  return <TermsPage {...useLoaderData<typeof loader>()} />
}
