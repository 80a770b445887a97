import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { whereabouts } from '../migrating/whereabouts.server.ts'
import { readingAsked } from '../step-at.server.ts'
import { stepPage } from '../step-page.server.ts'
import { StepView } from '../step-view.tsx'

export const handle = { look: 'focus' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.step.title ?? ''} · Bina` }]

export const loader = page('signedIn', async ({ person, params, language, url, now }) => {
  const { enrolmentId, stepId } = params
  const step = await stepPage(db, { learnerId: person.id, enrolmentId, stepId }, language, {
    asked: readingAsked(url),
    ...{ now, today: dayOf(now, person.zone), readsAhead: url.searchParams.has('ahead') },
  })
  if (!step)
    throw redirect((await whereabouts(db, { learnerId: person.id, enrolmentId, stepId })) ?? notFound())
  return { step, refused: url.searchParams.get('refused'), asks: url.searchParams.has('ask') }
})

export default function Route() {
  const { step, refused, asks } = useLoaderData<typeof loader>()
  return <StepView key={step.id} step={step} refused={refused} asks={asks} />
}
