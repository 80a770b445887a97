import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { offerOf, passageOf } from '../catalogue.server.ts'
import { enrol } from '../enrolments.server.ts'
import { OfferPage } from '../offer.tsx'
import { outlineOf } from '../outline.ts'
import { spotIn } from '../spot.ts'
import { versionOf } from '../versions.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.offer.title ?? ''} · Bina` },
]

export const loader = page('signedIn', async ({ person, params, url }) => {
  const offer = await offerOf(db, person.id, params.pathId)
  if (!offer) notFound()
  const { path } = await versionOf(db, offer.versionId)
  const { audience, competencies } = path
  const spot = spotIn(url)
  const passage = spot && (await passageOf(db, { pathId: offer.pathId, ...spot }))
  return { offer, outline: outlineOf(path.steps), audience, competencies, passage }
})

export const action = mutation('signedIn', z.object({}), async ({ person, params, db, now }) => {
  const { pathId = '' } = params
  if (!isId(pathId)) notFound()
  const enrolled = await enrol(db, { learnerId: person.id, pathId }, now)
  return enrolled.ok ? redirect(`/enrolments/${enrolled.enrolmentId}`) : refuse('notOffered')
})

export default function Route() {
  return <OfferPage {...useLoaderData<typeof loader>()} />
}
