import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { announce } from '#app/seminars/agenda/announcing.server.ts'
import { createSeminar } from '#app/seminars/agenda/planning.server.ts'
import { register } from '#app/seminars/agenda/registering.server.ts'
import type { Plan } from '#app/seminars/agenda/schedule.ts'
import { schedule } from '#app/seminars/agenda/scheduling.server.ts'
import { spanOf } from '#app/seminars/agenda/seminar.ts'
import { sessionsOf } from '#app/seminars/agenda/seminars.server.ts'
import { addGuest, speakersOf } from '#app/seminars/agenda/speakers.server.ts'
import { endedSince, settleAll } from '#app/seminars/attendance/settling.server.ts'
import { deskFor } from '#app/seminars/speaking/desk.server.ts'
import { sendLink } from '#app/seminars/speaking/link-letter.server.ts'
import { makeLink } from '#app/seminars/speaking/links.server.ts'
import { addDays, dayOf, isWeekend, weekOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { instantAt } from '#app/web/zoned.ts'
import { type PlannedSeminar, readAgenda } from '#content/agenda.server.ts'
import { personId, recordingId, seminarId as seminarIdOf, unitId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

const zone = 'Asia/Jakarta'
const day = 86_400_000

/** Plans, announces and fills every seminar of the file, as if its organiser had done so in the weeks before. */
export async function seedAgenda(db: Db, now: Date) {
  for (const seminar of readAgenda()) {
    const first = Math.min(0, ...seminar.sessions.map(({ inDays }) => inDays))
    await writeSeminar(db, seminar, { now, announcedAt: new Date(now.getTime() + (first - 12) * day) })
  }
  for (const id of await endedSince(db, now)) await settleAll(db, id, now)
}

async function writeSeminar(
  db: Db,
  seminar: PlannedSeminar,
  { now, announcedAt }: { now: Date; announcedAt: Date },
) {
  const organiser = await personById(db, personId(seminar.organiser))
  const at = {
    id: seminarIdOf(seminar.slug),
    person: organiser as NonNullable<typeof organiser>,
    unitId: unitId(seminar.unit),
    title: seminar.title,
  }
  const seminarId = organiser && (await createSeminar(db, at, announcedAt))
  if (!organiser || !seminarId) throw new Error(`${seminar.organiser} cannot plan ${seminar.slug}`)
  const { theme, form, hoursJp, capacity, description, recording } = seminar
  await db
    .updateTable('seminar')
    .set({ theme, form, hoursJp, capacity, description, zone })
    .set({ recordingWorkId: recording && recordingId(recording) })
    .where('id', '=', seminarId)
    .execute()
  await writeRows(db, seminarId, seminar)
  const by = organiser.id
  const plans = seminar.sessions.map(session => planOf(session, now))
  const planned = await schedule(db, { seminarId, plans, reason: '', by }, announcedAt)
  if (!planned.ok) throw new Error(`${seminar.slug} has sessions that do not hold: ${planned.fault}`)
  const announced = await announce(db, { seminarId, by }, announcedAt)
  if (!announced.ok) throw new Error(`${seminar.slug} cannot be announced: ${announced.reason}`)
  await sendLinks(db, { seminarId, by: organiser }, seminar, announcedAt)
  const people = [...(await filling(db, seminar)), ...seminar.registered.map(personId)]
  for (const [i, personId] of people.entries())
    await register(db, { seminarId, personId }, new Date(announcedAt.getTime() + (i + 1) * 3_600_000))
  const ended = Math.min(now.getTime(), ...plans.map(({ endsAt }) => endsAt.getTime()))
  await writeVoices(db, { seminarId, people }, seminar, ended)
  await arrive(db, seminarId, [...seminar.registered.map(personId), ...people], seminar.arrivals)
}

/** Speakers without an account got their links with the announcement, to hold until two weeks after the seminar. */
async function sendLinks(
  db: Db,
  { seminarId, by }: { seminarId: string; by: Person },
  { speakers }: PlannedSeminar,
  at: Date,
) {
  const span = spanOf(await sessionsOf(db, seminarId))
  for (const { id, name, email } of await speakersOf(db, seminarId)) {
    const isLinked = speakers.some(each => 'name' in each && each.name === name && each.linked)
    const desk = isLinked && (await deskFor(db, by, id))
    if (!desk || !email || !span) continue
    const expiresAt = new Date(span.endsAt.getTime() + 14 * day)
    const secret = await makeLink(db, { seminarId, speakerId: id, by: by.id, expiresAt }, at)
    if (secret) await sendLink(db, desk, { secret, to: email, language: 'id', expiresAt }, at)
  }
}

/** What people asked by `ended` or by now, and said once it was over. */
async function writeVoices(
  db: Db,
  { seminarId, people }: { seminarId: string; people: readonly string[] },
  { questions, feedback }: PlannedSeminar,
  ended: number,
) {
  for (const [i, { by, text, votes, answer, answeredBy }] of questions.entries()) {
    const askedAt = new Date(ended - (questions.length - i) * day)
    const id = newId()
    const answered = answeredBy
      ? { answer, answeredAt: new Date(ended), answeredBy: personId(answeredBy) }
      : { answer: null, answeredAt: null }
    await db
      .insertInto('seminarQuestion')
      .values({ id, seminarId, askedBy: personId(by), text, askedAt, ...answered })
      .execute()
    const voters = people.filter(voter => voter !== personId(by)).slice(0, votes)
    for (const personId of voters)
      await db.insertInto('seminarQuestionVote').values({ questionId: id, personId }).execute()
  }
  for (const [i, said] of feedback.entries())
    await db
      .insertInto('seminarFeedback')
      .values({
        ...{ seminarId, personId: people[i] as string, ...said },
        givenAt: new Date(ended + (i + 1) * 3_600_000),
      })
      .execute()
}

/** Some of those registered typed the code of each session at these minutes. */
async function arrive(db: Db, seminarId: string, people: readonly string[], minutes: readonly number[]) {
  const sessions = await sessionsOf(db, seminarId)
  const rows = sessions.flatMap(({ id: sessionId, startsAt }) =>
    minutes.flatMap((minute, i) => {
      const at = new Date(startsAt.getTime() + minute * 60_000)
      const personId = people[i]
      const told = { kind: 'arrived' as const, happenedAt: at, recordedAt: at }
      return personId ? [{ id: newId(), sessionId, personId, ...told }] : []
    }),
  )
  if (rows.length > 0) await db.insertInto('attendance').values(rows).execute()
}

async function writeRows(db: Db, seminarId: string, { audience, competencies, speakers }: PlannedSeminar) {
  await db.deleteFrom('seminarAudienceUnit').where('seminarId', '=', seminarId).execute()
  await db
    .insertInto('seminarAudienceUnit')
    .values(audience.map(slug => ({ seminarId, unitId: unitId(slug) })))
    .execute()
  await db
    .insertInto('seminarCompetency')
    .values(competencies.map(aim => ({ seminarId, ...aim })))
    .execute()
  for (const [position, speaker] of speakers.entries()) {
    if ('name' in speaker) {
      const { name, affiliation, email, biography } = speaker
      await addGuest(db, seminarId, { name, affiliation, email })
      await db
        .updateTable('seminarSpeaker')
        .set({ biography })
        .where('seminarId', '=', seminarId)
        .where('name', '=', name)
        .execute()
    } else
      await db
        .insertInto('seminarSpeaker')
        .values({ id: newId(), seminarId, position, personId: personId(speaker.person) })
        .execute()
  }
}

function planOf(
  { inDays, from, to, title, place, link }: PlannedSeminar['sessions'][number],
  now: Date,
): Plan {
  const wanted = addDays(dayOf(now, zone), inDays)
  const on = isWeekend(wanted) ? addDays(weekOf(wanted), 7) : wanted
  const at = (time: string) => instantAt(`${on}T${time}`, zone) as Date
  return { id: null, title, startsAt: at(from), endsAt: at(to), place, meetingLink: link }
}

const filling = async (db: Db, { fill, registered }: PlannedSeminar) =>
  (
    await db
      .selectFrom('membership')
      .select('personId')
      .where('unitId', '=', unitId(fill.unit))
      .where('endedOn', 'is', null)
      .where('personId', 'not in', [personId(''), ...registered.map(personId)])
      .orderBy('personId')
      .limit(fill.count)
      .execute()
  ).map(row => row.personId)
