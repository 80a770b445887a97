import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Values } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { SentNudge } from './caps.ts'
import type { Chosen } from './choose.ts'
import type { Message } from './nudge.ts'

const dayLength = 86_400_000

/** What was sent to each person in the 90 days before `now`, and whether they learned within 48 hours of it. */
export async function historyOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly SentNudge[]>> {
  const { rows } = await sql<SentNudge & { personId: string }>`
    select person_id, nudge, period, subject, sent_at, transactional,
      case
        when exists (
          select from activity where activity.person_id = sent.person_id
            and occurred_at > sent_at and occurred_at <= sent_at + interval '48 hours'
        ) then true
        when sent_at + interval '48 hours' <= ${now} then false
      end as answered
    from nudge_sent sent
    where person_id = any(${[...personIds]}::uuid[]) and sent_at > ${new Date(now.getTime() - 90 * dayLength)}`.execute(
    db,
  )
  const history = new Map<string, SentNudge[]>()
  for (const { personId, ...sent } of rows) history.set(personId, [...(history.get(personId) ?? []), sent])
  return history
}

export interface Sending {
  readonly personId: string
  readonly chosen: Chosen
  readonly period: string
  readonly subject: string | null
  readonly reasons: Values
  readonly message: Message
  readonly href: string
  readonly language: Language
  readonly expiresAt: Date
}

/** Enters a nudge; its id, or null when this person has had it in this period. */
export async function enter(db: Db, sending: Sending, now: Date): Promise<string | null> {
  const { chosen, message } = sending
  const entered = await db
    .insertInto('nudgeSent')
    .values({
      id: newId(),
      personId: sending.personId,
      nudge: chosen.nudge.name,
      period: sending.period,
      variant: chosen.variant.name,
      channels: [...chosen.nudge.channels],
      title: message.title,
      body: message.body,
      actionLabel: message.action,
      actionHref: sending.href,
      language: sending.language,
      subject: sending.subject,
      reasons: JSON.stringify(sending.reasons),
      eligible: [...chosen.eligible],
      probability: chosen.probability,
      transactional: chosen.nudge.transactional,
      sentAt: now,
      expiresAt: sending.expiresAt,
    })
    .onConflict(conflict => conflict.constraint('nudge_sent_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return entered?.id ?? null
}

export interface LedgerEntry {
  readonly id: string
  readonly nudge: string
  readonly title: string
  readonly body: string
  readonly actionLabel: string
  readonly actionHref: string
  readonly language: Language
  readonly reasons: Values
  readonly channels: readonly string[]
  readonly probability: number
  readonly transactional: boolean
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly dismissedAt: Date | null
}

const entriesOf = (db: Db, personId: string) =>
  db
    .selectFrom('nudgeSent')
    .leftJoin('nudgeDismissal', 'nudgeDismissal.nudgeId', 'nudgeSent.id')
    .where('personId', '=', personId)
    .select([
      'id',
      'nudge',
      'title',
      'body',
      'actionLabel',
      'actionHref',
      'language',
      'channels',
      'probability',
      'transactional',
    ])
    .select(['sentAt', 'expiresAt', 'dismissedAt', sql<Values>`reasons`.as('reasons')])
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')

/** A page of the ledger, newest first, from before `before` on. */
export const ledgerOf = (
  db: Db,
  personId: string,
  before: Date | null,
  limit: number,
): Promise<LedgerEntry[]> =>
  entriesOf(db, personId)
    .$if(before !== null, query => query.where('sentAt', '<', before!))
    .limit(limit)
    .execute()

/**
 * The one nudge that Today shows: the latest that still holds and was not dismissed. What someone answered stays until it is
 * read, and comes first; a reminder is done with once learning followed it.
 */
export async function openNudgeOf(db: Db, personId: string, now: Date): Promise<LedgerEntry | null> {
  const latest = await entriesOf(db, personId)
    .where(sql<boolean>`'today' = any(channels)`)
    .where('expiresAt', '>', now)
    .where('dismissedAt', 'is', null)
    .where(({ eb, not, or, exists, selectFrom }) =>
      or([
        eb('transactional', '=', true),
        not(
          exists(
            selectFrom('activity')
              .select('activity.id')
              .whereRef('activity.personId', '=', 'nudgeSent.personId')
              .whereRef('activity.occurredAt', '>', 'nudgeSent.sentAt'),
          ),
        ),
      ]),
    )
    .clearOrderBy()
    .orderBy('transactional', 'desc')
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest ?? null
}

/** Puts a nudge of this person aside; false when it is not theirs. Twice is the same as once. */
export async function dismiss(db: Db, personId: string, nudgeId: string, now: Date): Promise<boolean> {
  const own = await db
    .selectFrom('nudgeSent')
    .select('id')
    .where('id', '=', nudgeId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!own) return false
  await db
    .insertInto('nudgeDismissal')
    .values({ nudgeId, dismissedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return true
}
