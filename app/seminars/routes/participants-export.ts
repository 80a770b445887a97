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
import { plannedSeminar } from '../agenda/seminars.server.ts'

/** Who is registered and who waits, as CSV; cells that a spreadsheet would take for a formula are made harmless. */
export const loader = endpoint(plannerRoles, async ({ person, params, now, language }) => {
  const say = wordsIn(participantsWords, language)
  const seminar = (await plannedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  const people = await participantsOf(db, seminar.id)
  const deed = {
    actorId: person.id,
    action: 'seminar.exported',
    subject: seminar.id,
    detail: { rows: people.length },
  }
  await inTransaction(trx => audit(trx, deed, now))
  const header = [
    say('number'),
    say('name'),
    say('personUnit'),
    say('jobTitle'),
    say('state'),
    say('registeredAt'),
  ]
  const rows = people.map(({ number, name, unit, jobTitle, seatedAt, registeredAt }) => [
    ...[number, name, unit ?? '', jobTitle, say(seatedAt ? 'state_seated' : 'state_waiting')],
    localTimeOf(registeredAt, seminar.zone).replace('T', ' '),
  ])
  return new Response(stringify([header, ...rows], { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bina-peserta.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
})
