import { stringify } from 'csv-stringify/sync'
import { idIn } from '#app/authoring/params.server.ts'
import { audit } from '#app/people/audit.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import { localTimeOf } from '#app/web/zoned.ts'
import { db, inTransaction } from '#db/connection.ts'
import { participantsOf } from '../agenda/participants.server.ts'
import { participantsWords } from '../agenda/participants-words.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { plannedSeminar, sessionsOf } from '../agenda/seminars.server.ts'
import { attendancesOf } from '../attendance/known.server.ts'
import { peopleById } from '../attendance/list.server.ts'

/** Who is registered and who waits, and how long they were there, as CSV; cells that a spreadsheet would take for a formula are made harmless. */
export const loader = endpoint(plannerRoles, async ({ person, params, now, language }) => {
  const say = wordsIn(participantsWords, language)
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const people = await participantsOf(db, seminar.id)
  const sessions = await sessionsOf(db, seminar.id)
  const attendances = await attendancesOf(db, seminar)
  const registered = new Set(people.map(({ id }) => id))
  const others = await peopleById(
    db,
    [...attendances.keys()].filter(id => !registered.has(id)),
  )
  const deed = {
    actorId: person.id,
    action: 'seminar.exported',
    subject: seminar.id,
    detail: { rows: people.length + others.length },
  }
  await inTransaction(trx => audit(trx, deed, now))
  const header = [
    ...(['number', 'name', 'personUnit', 'jobTitle', 'state', 'registeredAt'] as const).map(word =>
      say(word),
    ),
    ...sessions.map((_, i) => say('minutesAt', { number: i + 1 })),
    ...[say('percent'), say('attended')],
  ]
  const presence = (id: string) => {
    const own = attendances.get(id)
    const minutes = (sessionId: string) => own?.sessions.find(each => each.sessionId === sessionId)?.present
    return [
      ...sessions.map(session => minutes(session.id) ?? 0),
      ...[own?.percent ?? 0, say(own?.attended ? 'yes' : 'no')],
    ]
  }
  const rows = people.map(({ id, number, name, unit, jobTitle, seatedAt, registeredAt }) => [
    ...[number, name, unit ?? '', jobTitle, say(seatedAt ? 'state_seated' : 'state_waiting')],
    ...[localTimeOf(registeredAt, seminar.zone).replace('T', ' '), ...presence(id)],
  ])
  const came = others
    .filter(({ id }) => attendances.get(id)?.sessions.some(({ present }) => present > 0))
    .map(({ id, name, unit }) => ['', name, unit ?? '', '', say('state_none'), '', ...presence(id)])
  return new Response(stringify([header, ...rows, ...came], { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bina-peserta.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
})
