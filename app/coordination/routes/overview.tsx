import { useLoaderData } from '@remix-run/react'
import { cohortList } from '#app/people/cohorts/cohorts.server.ts'
import { page } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { indented } from '#app/people/unit-options.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { pathChoices } from '../assignments.server.ts'
import { afterOf, filterOf } from '../filter.server.ts'
import { counts, inNeed, overview } from '../overview.server.ts'
import { Overview } from '../overview.tsx'
import { states } from '../state.ts'
import { unitsOf } from '../targets.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'coordination')

export const loader = page('coordinator', async ({ person, url, now }) => {
  const scope = scopeOf(person, 'coordinator')
  const filter = filterOf(url.searchParams)
  const [{ rows, more }, needs, figures, units, cohorts, paths] = await Promise.all([
    overview(db, scope, filter, now, afterOf(url.searchParams)),
    inNeed(db, scope, now, url.searchParams.get('needs') === 'all' ? 500 : 8),
    counts(db, scope, filter, now),
    unitsOf(db, scope),
    cohortList(db, scope),
    pathChoices(db),
  ])
  const asked = {
    name: filter.name ?? '',
    unit: filter.unitId ?? '',
    cohort: filter.cohortId ?? '',
    path: filter.pathId ?? '',
    state: filter.state ?? '',
  }
  const last = rows.at(-1)
  const next = last && {
    ...asked,
    rank: String(states.indexOf(last.state)),
    after: last.name,
    id: last.enrolmentId,
  }
  return {
    ...{
      rows,
      inNeed: needs.rows,
      needCount: needs.count,
      counts: figures,
      filter: asked,
      paths,
      units: indented(units),
      cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
    },
    nextTo: more && next ? `/coordination?${new URLSearchParams(next)}` : null,
    exportTo: `/coordination/export?${new URLSearchParams(asked)}`,
  }
})

export default function Route() {
  return <Overview {...useLoaderData<typeof loader>()} />
}
