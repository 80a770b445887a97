import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { pastFor, plannedBy, upcomingFor } from '../agenda/agenda.server.ts'
import { filtered } from '../agenda/agenda-filter.ts'
import { Agenda } from '../agenda/agenda-list.tsx'
import { isPlanner } from '../agenda/planners.server.ts'
import { agendaWords } from '../agenda/words.ts'

export const meta = titled(agendaWords, 'agenda')

export const loader = page('signedIn', async ({ person, url, now, language }) => {
  const asked = (name: string) => url.searchParams.get(name)?.slice(0, 100) ?? ''
  const { shown, filter } = filtered(
    await upcomingFor(db, person, now),
    { month: asked('month'), theme: asked('theme') },
    language,
  )
  return {
    ...{ upcoming: shown, filter, readerZone: person.zone },
    past: await pastFor(db, person, now),
    planned: isPlanner(person) ? await plannedBy(db, person, now) : null,
  }
})

export default function Route() {
  return <Agenda {...useLoaderData<typeof loader>()} />
}
