import { recordingFacts } from '#app/authoring/media.server.ts'
import type { Person } from '#app/people/person.ts'
import { ruleOn } from '#app/records/rules.server.ts'
import { dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { ownAttendance } from '../attendance/own-attendance.server.ts'
import { ownFeedback } from '../feedback/feedback.server.ts'
import { takesFeedback } from '../feedback/feedback.ts'
import { countQuestions } from '../questions/questions.server.ts'
import { sidesOf } from '../questions/sides.server.ts'
import { daysHeld, seminarHours } from './hours.ts'
import { materialsOf } from './materials.server.ts'
import { withLinks } from './meeting-links.server.ts'
import { openRegistrations } from './registering.server.ts'
import { placeInQueue } from './seats.ts'
import { closedAt, type Session, spanOf, standingOf } from './seminar.ts'
import { eventsOf, plannedSeminar, type Seminar, sessionsOf } from './seminars.server.ts'
import { speakersOf } from './speakers.server.ts'

export type SeminarPage = NonNullable<Awaited<ReturnType<typeof seminarPageOf>>>

/** All that a seminar's page shows this person; null when it is not for them. */
export async function seminarPageOf(db: Db, person: Person, id: string, now: Date) {
  const sides = await sidesOf(db, person, id)
  if (!sides) return null
  const { seminar, hosts, mayTell, known } = sides
  const speakers = (await speakersOf(db, id)).map(speaker => shownSpeaker(speaker, person))
  const [sessions, events, open, materials] = [
    await sessionsOf(db, id),
    await eventsOf(db, id),
    await openRegistrations(db, id),
    await materialsOf(db, id),
  ]
  const [standing, span] = [standingOf(events), spanOf(sessions)]
  const own = open.find(({ personId }) => personId === person.id)
  const isSpeaker = speakers.some(({ isReader }) => isReader)
  const seated = open.filter(({ seatedAt }) => seatedAt).length
  const { recordingWorkId } = seminar
  return {
    ...factsOf(seminar),
    sessions: await withLinks(
      db,
      { sessions, tells: standing === 'announced' && (isSpeaker || Boolean(own?.seatedAt)) },
      now,
    ),
    standing,
    cancelReason: events.find(({ kind }) => kind === 'cancelled')?.reason ?? null,
    lastMove: events.findLast(({ kind }) => kind === 'moved') ?? null,
    closed: closedAt({ standing, opensAt: seminar.opensAt, closesAt: seminar.closesAt, span }, now),
    isOver: span !== null && span.endsAt <= now,
    seatsLeft: seminar.capacity === null ? null : seminar.capacity - seated,
    waiting: open.length - seated,
    mine: own && {
      seated: own.seatedAt !== null,
      place: placeInQueue(open, own.id),
    },
    takesFeedback: mayTell && takesFeedback({ standing, span }, now),
    hasTold: (await ownFeedback(db, { seminarId: id, personId: person.id })) !== null,
    questions: await countQuestions(db, id),
    hosts,
    speakers,
    materials: own || isSpeaker ? materials : [],
    hasMaterials: materials.length > 0,
    hours: await hoursOf(db, seminar, sessions),
    competencies: await aimsOf(db, id),
    recordingWorkId:
      recordingWorkId && (await recordingFacts(db, [recordingWorkId]))[recordingWorkId]
        ? recordingWorkId
        : null,
    mayPlan: (await plannedSeminar(db, person, id)) !== null,
    mayShowCode: standing === 'announced' && hosts,
    attendance: await ownAttendance(db, {
      ...{ personId: person.id, seminar, sessions, known, isSpeaker },
    }),
    readerZone: person.zone,
    now: now.getTime(),
  }
}

type Speaker = Awaited<ReturnType<typeof speakersOf>>[number]

const shownSpeaker = ({ id, name, affiliation, biography, personId }: Speaker, { id: readerId }: Person) => ({
  ...{ id, name, affiliation, biography },
  isReader: personId === readerId,
})

const factsOf = ({
  id,
  title,
  theme,
  description,
  form,
  isInternational,
  unit,
  zone,
  capacity,
  opensAt,
  closesAt,
}: Seminar) => ({
  ...{ id, title, theme, description, form, isInternational, unit, zone, capacity, opensAt, closesAt },
})

/** Hours (JP) that the whole seminar counts, by the rule in force on its last day; null where nothing says how many. */
export async function hoursOf(
  db: Db,
  seminar: Pick<Seminar, 'form' | 'zone' | 'hoursJp' | 'isInternational'>,
  sessions: readonly Session[],
): Promise<number | null> {
  const span = spanOf(sessions)
  const rule = span && ((await ruleOn(db, seminar.form, dayOf(span.endsAt, seminar.zone))) ?? null)
  const { hoursJp: stated, isInternational, zone } = seminar
  return seminarHours({ stated, isInternational, rule, days: daysHeld(sessions, zone) })
}

export const aimsOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarCompetency')
    .select(['competency', 'level'])
    .where('seminarId', '=', seminarId)
    .orderBy('competency')
    .execute()
