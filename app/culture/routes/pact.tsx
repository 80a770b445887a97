import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { pactMeasures } from '../pacts/pact.ts'
import { PactPage } from '../pacts/pact-page.tsx'
import { pactWords } from '../pacts/pact-words.ts'
import { choosePact, pactOf } from '../pacts/pacts.server.ts'

export const meta = titled(pactWords, 'pact')

export const loader = page('signedIn', async ({ person, now }) => ({ pact: await pactOf(db, person, now) }))

export const action = mutation(
  'signedIn',
  z.object({ measure: z.enum(pactMeasures) }),
  async ({ form, person, db, now }) =>
    (await choosePact(db, person, form.measure, now)) ? { chosen: true } : refuse('mayNot', 404),
)

export default function Route() {
  const answer = useActionData<typeof action>()
  return <PactPage {...useLoaderData<typeof loader>()} chosen={Boolean(answer && 'chosen' in answer)} />
}
