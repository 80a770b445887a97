import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { audit } from '#app/people/audit.server.ts'
import { addCohort, cohortList } from '#app/people/cohorts/cohorts.server.ts'
import { mutation, notFound, page, refuseField } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { indented } from '#app/people/unit-options.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { cohortWords } from '../cohorts/cohort-words.ts'
import { CohortsPage } from '../cohorts/cohorts-page.tsx'
import { unitsOf } from '../targets.server.ts'

export const meta = titled(cohortWords, 'cohorts')

export const loader = page('coordinator', async ({ person, url }) => {
  const scope = scopeOf(person, 'coordinator')
  const [cohorts, units] = await Promise.all([cohortList(db, scope), unitsOf(db, scope)])
  return { cohorts, units: indented(units), deleted: url.searchParams.has('deleted') }
})

const form = z.object({ name: z.string().trim().min(1).max(200), unitId: z.uuid() })

/** Makes one. */
export const action = mutation('coordinator', form, async ({ form, person, db, now, language }) => {
  const by = { scope: scopeOf(person, 'coordinator'), by: person.id }
  const made = await addCohort(db, { ...form, ...by }, now)
  if (!made.ok && made.reason === 'nameTaken')
    return refuseField('name', wordsIn(cohortWords, language)('refused.nameTaken'))
  if (!made.ok) notFound()
  await audit(db, { actorId: person.id, action: 'cohort.added', subject: made.id, detail: form }, now)
  return redirect(`/cohorts/${made.id}`)
})

export default function Route() {
  return <CohortsPage {...useLoaderData<typeof loader>()} />
}
