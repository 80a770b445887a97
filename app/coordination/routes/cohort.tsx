import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { cohortFor, mayBeDeleted } from '#app/people/cohorts/cohorts.server.ts'
import { hasOthers, membersWithin } from '#app/people/cohorts/members.server.ts'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { changeCohort } from '../cohorts/changes.server.ts'
import { cohortChange, mostAtOnce } from '../cohorts/cohort-form.ts'
import { CohortPage } from '../cohorts/cohort-page.tsx'
import { cohortWords } from '../cohorts/cohort-words.ts'
import type { Done } from '../cohorts/outcome.tsx'
import { personChoices } from '../targets.server.ts'

export const meta = titled(cohortWords, (_, { cohort }: { cohort: { name: string } }) => cohort.name)

const idOf = (text: string | undefined) => z.uuid().safeParse(text).data ?? notFound()

/** Whom one looks for, and who is chosen already. */
const askedOf = (search: URLSearchParams) => ({
  find: search.get('find')?.trim().slice(0, 200) ?? '',
  people: search
    .getAll('people[]')
    .filter(id => z.uuid().safeParse(id).success)
    .slice(0, mostAtOnce),
})

export const loader = page('coordinator', async ({ person, params, url }) => {
  const scope = scopeOf(person, 'coordinator')
  const { id, name, unit, closedAt } = (await cohortFor(db, scope, idOf(params.cohortId))) ?? notFound()
  const asked = askedOf(url.searchParams)
  const [members, others, mayDelete, choice] = await Promise.all([
    membersWithin(db, scope, id).execute(),
    hasOthers(db, scope, id),
    mayBeDeleted(db, id),
    personChoices(db, scope, { find: asked.find, chosen: asked.people, notIn: id }),
  ])
  const count = z.coerce.number().int().min(0).safeParse(url.searchParams.get('added')).data
  const added: Done | null =
    count === undefined || !url.searchParams.get('added') ? null : { done: 'added', count, missing: [] }
  return { cohort: { id, name, unit, closedAt }, members, others, mayDelete, asked, added, ...choice }
})

export const action = mutation('coordinator', cohortChange, ({ form, person, params, db, now, language }) =>
  changeCohort(db, { cohortId: idOf(params.cohortId), form, person, language }, now),
)

export default function Route() {
  const answer = useActionData<typeof action>()
  const { added, ...loaded } = useLoaderData<typeof loader>()
  return <CohortPage {...loaded} done={answer ? ('done' in answer ? answer : null) : added} />
}
