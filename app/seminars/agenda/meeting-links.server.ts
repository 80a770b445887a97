import type { Db } from '#db/connection.ts'
import { type Session, tellsLink } from './seminar.ts'

/** A session as it is told, with the link to its meeting while that is told too. */
export type ToldSession = Session & { readonly meetingLink: string | null; readonly isOnline: boolean }

/** The sessions, each with its meeting link while that is told to who has a seat or speaks; else the link is not even read. */
export async function withLinks(
  db: Db,
  { sessions, tells }: { sessions: readonly Session[]; tells: boolean },
  now: Date,
): Promise<ToldSession[]> {
  const online = await db
    .selectFrom('seminarSession')
    .select('id')
    .where('id', 'in', idsOf(sessions))
    .where('meetingLink', 'is not', null)
    .execute()
  const told = sessions.filter(session => tells && tellsLink(session, now))
  const links = await db
    .selectFrom('seminarSession')
    .select(['id', 'meetingLink'])
    .where('id', 'in', idsOf(told))
    .execute()
  return sessions.map(session => ({
    ...session,
    isOnline: online.some(({ id }) => id === session.id),
    meetingLink: links.find(({ id }) => id === session.id)?.meetingLink ?? null,
  }))
}

const nobody = '00000000-0000-0000-0000-000000000000'
const idsOf = (sessions: readonly Session[]) => [nobody, ...sessions.map(({ id }) => id)]
