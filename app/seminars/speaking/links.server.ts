import { audit } from '#app/people/audit.server.ts'
import { newToken, personById, tokenHash } from '#app/people/sessions.server.ts'
import { newId } from '#app/web/id.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { standingOf } from '../agenda/seminar.ts'
import { eventsOf, lockSeminar, plannedSeminar } from '../agenda/seminars.server.ts'
import { type Desk, deskBehind } from './desk.server.ts'

/**
 * Why a link leads nowhere: unknown or of someone who speaks no more, past its day, taken back or made by who plans the seminar no
 * more, or its seminar was called off.
 */
export type LinkClosed = 'absent' | 'expired' | 'revoked' | 'cancelled'

interface Making {
  readonly seminarId: string
  readonly speakerId: string
  readonly by: string
  readonly expiresAt: Date
}

/** Makes a link for a speaker without an account and answers its secret, of which only a hash is kept. Null where there is no such speaker. */
export async function makeLink(
  db: Db,
  { seminarId, speakerId, by, expiresAt }: Making,
  now: Date,
): Promise<string | null> {
  await lockSeminar(db, seminarId)
  const guest = await db
    .selectFrom('seminarSpeaker')
    .select('id')
    .where('id', '=', speakerId)
    .where('seminarId', '=', seminarId)
    .where('personId', 'is', null)
    .executeTakeFirst()
  if (!guest || standingOf(await eventsOf(db, seminarId)) === 'cancelled') return null
  const [id, secret] = [newId(), newToken()]
  await db
    .insertInto('speakerLink')
    .values({ id, tokenHash: tokenHash(secret), speakerId, madeBy: by, madeAt: now, expiresAt })
    .execute()
  const detail = { speaker: speakerId, link: id, until: expiresAt.toISOString() }
  await audit(db, { actorId: by, action: 'speaker.linkMade', subject: seminarId, detail }, now)
  return secret
}

/** Takes a link back: whoever came by it is out with their next request. */
export async function revokeLink(
  db: Db,
  { seminarId, id, by }: { seminarId: string; id: string; by: string },
  now: Date,
): Promise<void> {
  const revoked = await db
    .updateTable('speakerLink')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where('speakerId', 'in', eb =>
      eb.selectFrom('seminarSpeaker').select('seminarSpeaker.id').where('seminarId', '=', seminarId),
    )
    .returning('id')
    .executeTakeFirst()
  if (!revoked) return
  await audit(
    db,
    { actorId: by, action: 'speaker.linkRevoked', subject: seminarId, detail: { link: id } },
    now,
  )
}

/** The links of a speaker, the newest first. */
export const linksOf = (db: Db, speakerId: string) =>
  db
    .selectFrom('speakerLink')
    .select(['id', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .where('speakerId', '=', speakerId)
    .orderBy('id', 'desc')
    .execute()

const links = (db: Db) =>
  db
    .selectFrom('speakerLink')
    .innerJoin('seminarSpeaker', 'seminarSpeaker.id', 'speakerLink.speakerId')
    .innerJoin('person', 'person.id', 'speakerLink.madeBy')
    .select(['speakerLink.id', 'speakerId', 'madeBy', 'seminarId', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .select('person.disabledAt')

type LinkRow = NonNullable<Awaited<ReturnType<ReturnType<typeof links>['executeTakeFirst']>>>

/** The link of this secret, open or not. Found by a keyed hash, so that how long it takes tells nothing of the secret. */
const linkOf = (db: Db, secret: string) =>
  links(db).where('tokenHash', '=', tokenHash(secret)).executeTakeFirst()

/** Why it leads nowhere now; null while it is open. */
async function closed(db: Db, link: LinkRow | undefined, now: Date): Promise<LinkClosed | null> {
  if (!link) return 'absent'
  if (link.revokedAt || link.disabledAt) return 'revoked'
  const maker = await personById(db, link.madeBy)
  if (!maker || !(await plannedSeminar(db, maker, link.seminarId))) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  return standingOf(await eventsOf(db, link.seminarId)) === 'cancelled' ? 'cancelled' : null
}

export type Opened = { readonly desk: Desk } | { readonly closed: LinkClosed }

async function opened(db: Db, link: LinkRow | undefined, now: Date): Promise<Opened> {
  const why = await closed(db, link, now)
  const desk = link && !why ? await deskBehind(db, link) : null
  return desk ? { desk } : { closed: why ?? 'absent' }
}

/** The desk behind the secret of a link, looked at anew with every request. */
export const openLink = async (db: Db, secret: string, now: Date): Promise<Opened> =>
  opened(db, await linkOf(db, secret), now)

/** The desk behind a link that was open when something of it began. */
export async function deskOfLink(db: Db, id: string, now: Date): Promise<Desk | null> {
  const found = await opened(db, await links(db).where('speakerLink.id', '=', id).executeTakeFirst(), now)
  return 'desk' in found ? found.desk : null
}

/** What is said of a link that opens nothing; what its opening told beats what is known without it. */
export type ShownClosed = LinkClosed | 'tooMany'

const allClosed: readonly ShownClosed[] = ['absent', 'expired', 'revoked', 'cancelled', 'tooMany']

export const shownClosed = (known: LinkClosed, told: string | null): ShownClosed =>
  known === 'absent' ? (allClosed.find(each => each === told) ?? 'absent') : known

/** Notes that a link was opened, and answers until when. */
export async function noteOpened(db: Db, { link = '', seminar, speaker }: Desk, now: Date): Promise<Date> {
  const { expiresAt } = await db
    .updateTable('speakerLink')
    .set({ lastUsedAt: now })
    .where('id', '=', link)
    .returning('expiresAt')
    .executeTakeFirstOrThrow()
  const detail = { link, speaker: speaker.id }
  await inTransaction(trx =>
    audit(trx, { actorId: null, action: 'speaker.linkOpened', subject: seminar.id, detail }, now),
  )
  return expiresAt
}

const fiveMinutes = 300_000

/** Notes that it is in use, every few minutes at most. */
export const noteUse = (db: Db, id: string, now: Date) =>
  db
    .updateTable('speakerLink')
    .set({ lastUsedAt: now })
    .where('id', '=', id)
    .where(eb =>
      eb.or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<', new Date(now.getTime() - fiveMinutes))]),
    )
    .execute()
