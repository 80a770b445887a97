import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Values } from '#app/web/words.tsx'
import { type Db, insertAll } from '#db/connection.ts'
import type { SentNudge } from './caps.ts'
import { type Chosen, isSilent } from './choose.ts'
import { isDoneWith } from './done-with.server.ts'
import { without } from './experiments/arms.ts'
import type { Message } from './nudge.ts'
import { nudges } from './nudges.ts'
import { wishesOf } from './wishes.server.ts'

const dayLength = 86_400_000

const words = nudges.filter(({ speaksTo }) => speaksTo === 'word').map(({ name }) => name)

/**
 * What was sent to each person in the 90 days before `now`, and whether they learned within 48 hours of it. What an experiment
 * kept back counts as if it had been sent, so that nothing takes its place.
 */
export async function historyOf(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly SentNudge[]>> {
  const { rows } = await sql<SentNudge & { personId: string }>`
    with learned as (
      select person_id, array_agg(occurred_at order by occurred_at) as at from activity
      where person_id = any(${[...personIds]}::uuid[]) and occurred_at > ${ninetyDaysBefore(now)}
      group by person_id
    )
    select sent.person_id, nudge, period, subject, sent_at, transactional, nudge = any(${words}) and not kept_back as is_word,
      case
        when kept_back then null
        when at[width_bucket(sent_at, at) + 1] <= sent_at + interval '48 hours' then true
        when sent_at + interval '48 hours' <= ${now} then false
      end as answered
    from (${sentTo(personIds, now)}) sent left join learned on learned.person_id = sent.person_id
    order by sent_at, nudge`.execute(db)
  const history = new Map<string, SentNudge[]>()
  for (const { personId, ...sent } of rows) history.set(personId, [...(history.get(personId) ?? []), sent])
  return history
}

/** How many there are in the history of each person who has any, and when the last was sent. */
export async function countsSent(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, { readonly count: number; readonly last: Date }>> {
  const { rows } = await sql<{ personId: string; count: number; last: Date }>`
    select person_id, count(*)::int as count, max(sent_at) as last
    from (${sentTo(personIds, now)}) sent group by person_id`.execute(db)
  return new Map(rows.map(({ personId, ...sent }) => [personId, sent]))
}

const ninetyDaysBefore = (now: Date) => new Date(now.getTime() - 90 * dayLength)

function sentTo(personIds: readonly string[], now: Date) {
  const since = ninetyDaysBefore(now)
  return sql`
    select person_id, nudge, period, subject, sent_at, transactional, false as kept_back
    from nudge_sent where person_id = any(${[...personIds]}::uuid[]) and sent_at > ${since}
    union all
    select person_id, nudge, period, subject, entered_at, false, true
    from experiment_part join experiment on experiment.id = experiment_id
    where person_id = any(${[...personIds]}::uuid[]) and arm = ${without} and entered_at > ${since}`
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

/** Enters a nudge; false when its person has had it in this period. */
export const enter = async (db: Db, sending: Sending, now: Date): Promise<boolean> =>
  (await enterAll(db, [sending], now)).length > 0

/** The same for many; tells those that were entered. */
export async function enterAll(
  db: Db,
  sendings: readonly Sending[],
  now: Date,
): Promise<readonly { readonly id: string; readonly channels: readonly string[] }[]> {
  if (sendings.length === 0) return []
  const rows = sendings.map(({ chosen, message, ...sending }) => ({
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
    reasons: sending.reasons,
    eligible: [...chosen.eligible],
    probability: chosen.probability,
    nudgeProbability: chosen.nudgeProbability,
    transactional: chosen.nudge.transactional,
    sentAt: now,
    expiresAt: sending.expiresAt,
  }))
  return insertAll(db, 'nudgeSent', rows)
    .onConflict(conflict => conflict.constraint('nudge_sent_once').doNothing())
    .returning(['id', 'channels'])
    .execute()
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
  /** What became of its letter; null where another letter carried it, or none. */
  readonly mail: 'sent' | 'waiting' | 'lost' | null
  /** The last way it took, and how that ended; null where another letter carried it. */
  readonly way: { readonly channel: string; readonly ended: string | null } | null
}

const entriesOf = (db: Db, personId: string) =>
  db
    .selectFrom('nudgeSent')
    .leftJoin('nudgeDismissal', 'nudgeDismissal.nudgeId', 'nudgeSent.id')
    .leftJoin('mailOutbox', join => join.on(sql<boolean>`mail_outbox.key = 'nudge/' || nudge_sent.id`))
    .where('nudgeSent.personId', '=', personId)
    .select([
      'nudgeSent.id',
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
    .select(['nudgeSent.sentAt', 'expiresAt', 'dismissedAt', sql<Values>`reasons`.as('reasons')])
    .select([
      sql<
        LedgerEntry['mail']
      >`case when mail_outbox.id is null then null when mail_outbox.sent_at is not null then 'sent'
        when mail_outbox.given_up_at is not null then 'lost' else 'waiting' end`.as('mail'),
      sql<LedgerEntry['way']>`(
        select json_build_object('channel', channel, 'ended', ended) from nudge_delivery
        where nudge_id = nudge_sent.id order by ended = 'refused' nulls first, created_at desc limit 1
      )`.as('way'),
    ])
    .orderBy('nudgeSent.sentAt', 'desc')
    .orderBy('nudgeSent.id', 'desc')

/** A page of the ledger, newest first, from before `before` on. */
export const ledgerOf = (
  db: Db,
  personId: string,
  before: Date | null,
  limit: number,
): Promise<LedgerEntry[]> =>
  entriesOf(db, personId)
    .$if(before !== null, query => query.where('nudgeSent.sentAt', '<', before!))
    .limit(limit)
    .execute()

/**
 * The one nudge that Today shows: the latest that still holds and was not dismissed. What someone answered stays until it is
 * read, and comes first; a reminder is done with once learning followed it, and some sooner. Whoever said no since, or paused,
 * sees none.
 */
export async function openNudgeOf(db: Db, personId: string, now: Date): Promise<LedgerEntry | null> {
  const wishes = (await wishesOf(db, [personId])).get(personId)!
  const latest = await entriesOf(db, personId)
    .where(sql<boolean>`'today' = any(channels)`)
    .where('expiresAt', '>', now)
    .where('dismissedAt', 'is', null)
    .$if(isSilent(wishes, now), query => query.where('transactional', '=', true))
    .where(sql<boolean>`(transactional or nudge <> all(${[...wishes.off]}))`)
    .where(sql<boolean>`not ${isDoneWith}`)
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
    .orderBy('nudgeSent.sentAt', 'desc')
    .orderBy('nudgeSent.id', 'desc')
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
