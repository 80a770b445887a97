import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { offerOf, passageOf } from '../catalogue.server.ts'
import { wordsOfCourses } from '../course-words.server.ts'
import { pathIn, unnamed } from '../course-words.ts'
import { enrol } from '../enrolments.server.ts'
import { OfferPage } from '../offer.tsx'
import { outlineOf } from '../outline.ts'
import { spotIn } from '../spot.ts'
import { versionOf } from '../versions.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.offer.title ?? ''} · Bina` },
]

export const loader = page('signedIn', async ({ person, params, url, language }) => {
  const offer = await offerOf(db, person.id, params.pathId)
  if (!offer) notFound()
  const version = await versionOf(db, offer.versionId)
  const reader = { id: person.id, language }
  const words = (await wordsOfCourses(db, reader, [version.workId])).get(version.workId ?? '') ?? null
  const path = words ? pathIn(version.path, words) : version.path
  const { title, summary, audience, competencies } = path
  const spot = spotIn(url)
  const passage = spot && (await passageOf(db, { pathId: offer.pathId, ...spot }))
  return {
    offer: { ...offer, title, summary },
    outline: outlineOf(path.steps),
    course: words && { ...words, unnamed: unnamed(path, words) },
    ...{ audience, competencies, passage },
  }
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
