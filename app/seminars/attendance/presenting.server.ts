import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { planned } from '../agenda/planners.server.ts'
import { standingOf } from '../agenda/seminar.ts'
import { eventsOf } from '../agenda/seminars.server.ts'
import { isShownAt } from './claim.ts'
import { codeSeconds, codesFrom } from './code.server.ts'

/** Codes given to the screen ahead, so that it goes on through a short loss of its line. */
const ahead = 10

/** Whether the person speaks at `seminar` or plans it: only they show its code. */
const presents = (person: Person) =>
  sql<boolean>`(${planned(person)} or exists (
    select from seminar_speaker s where s.seminar_id = seminar.id and s.person_id = ${person.id}))`

/** The seminar, when this person may show its code; null for what is absent or not theirs to show. */
export const presentedSeminar = async (db: Db, person: Person, id: string) =>
  isId(id)
    ? ((await db
        .selectFrom('seminar')
        .innerJoin('unit', 'unit.id', 'seminar.unitId')
        .select(['seminar.id', 'seminar.title', 'seminar.zone', 'asksLeaving'])
        .where('seminar.id', '=', id)
        .where(presents(person))
        .executeTakeFirst()) ?? null)
    : null

/** What the screen shows: of the session that is on, its codes of the next minutes; else which comes next. */
export async function screenOf(db: Db, seminar: { readonly id: string }, now: Date) {
  const isAnnounced = standingOf(await eventsOf(db, seminar.id)) === 'announced'
  const sessions = await db
    .selectFrom('seminarSession')
    .select(['id', 'title', 'startsAt', 'endsAt', 'codeSecret'])
    .where('seminarId', '=', seminar.id)
    .orderBy('startsAt')
    .execute()
  const on = isAnnounced && sessions.filter(session => isShownAt(session, now.getTime()))
  // Where one follows another closely, the earlier one has its screen until it ends.
  const shown = (on || []).find(({ endsAt }) => endsAt > now) ?? (on || []).at(-1)
  const next = sessions.find(({ startsAt }) => startsAt > now)
  return {
    now: now.getTime(),
    seconds: codeSeconds,
    session: shown ? told(shown) : null,
    codes: shown ? codesFrom(shown.codeSecret, now, ahead) : [],
    next: isAnnounced && next ? told(next) : null,
  }
}

export type Screen = Awaited<ReturnType<typeof screenOf>>

const told = ({
  id,
  title,
  startsAt,
  endsAt,
}: {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
}) => ({
  ...{ id, title, startsAt, endsAt },
})
