import { sql } from 'kysely'
import { v5 } from 'uuid'
import { newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import { aMoment, type Held } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { type Db, insertAll, oneOf } from '#db/connection.ts'
import { holdNudge, nudgeIn } from '../nudge-hold.server.ts'
import { nudgeNamed } from '../nudges.ts'
import type { Channel, Outcome, Parcel } from './channel.ts'
import { channels as all } from './channels.server.ts'
import { mail } from './mail.server.ts'
import { inOrder, waysOf, waysOfAll } from './ways.server.ts'

export const deliverNudges = defineJob({
  name: 'deliver-nudges',
  cron: '* * * * *',
  run: (db, now) => deliverWaiting(db, now),
})

const tries = 6
const forgotten = 3_600_000
const keys = '6f9b0e52-4c67-5d0a-9b36-6a1f0f3b7c11'

/** The same for the same person, nudge and period, on every machine and every try. */
export const keyOf = (personId: string, nudge: string, period: string) =>
  v5(`${personId}/${nudge}/${period}`, keys)

/**
 * Opens for each of these nudges the first way to its person, in their own order, that was not tried yet, in the caller's
 * transaction; none is left when all refused.
 */
export async function openNextWays(
  db: Db,
  nudgeIds: readonly string[],
  now: Date,
  channels: readonly Channel[] = all,
): Promise<void> {
  if (nudgeIds.length === 0) return
  const nudges = await db
    .selectFrom('nudgeSent')
    .select(['id', 'personId'])
    .select(
      sql<string[]>`array(select channel from nudge_delivery where nudge_id = nudge_sent.id)`.as('tried'),
    )
    .where('id', '=', oneOf(nudgeIds))
    .execute()
  const personIds = [...new Set(nudges.map(({ personId }) => personId))]
  const ways = await waysOfAll(db, personIds)
  const reached = new Map<Channel, ReadonlySet<string>>()
  for (const channel of channels) reached.set(channel, await channel.reaches(db, personIds, now))
  const next = Map.groupBy(nudges, ({ personId, tried }) =>
    inOrder(channels, ways.get(personId)!).find(
      channel => !tried.includes(channel.name) && reached.get(channel)?.has(personId),
    ),
  )
  for (const [channel, some] of next) if (channel) await open(db, channel, some, now)
}

/** An outbox has taken in what was opened on it by the end of the transaction; what another has opened meanwhile is left alone. */
async function open(db: Db, channel: Channel, nudges: readonly { readonly id: string }[], now: Date) {
  const taken = 'takeIn' in channel && { tries: 1, ended: 'taken' as const, endedAt: now }
  const rows = nudges.map(({ id: nudgeId }) => ({
    ...{ id: newId(), nudgeId, channel: channel.name, createdAt: now, nextTryAt: now },
    ...taken,
  }))
  const opened = await insertAll(db, 'nudgeDelivery', rows)
    .onConflict(conflict => conflict.doNothing())
    .returning('nudgeId')
    .execute()
  if ('takeIn' in channel && opened.length > 0)
    await channel.takeIn(
      db,
      opened.map(({ nudgeId }) => nudgeId),
      now,
    )
}

/**
 * Hands over what waits, oldest first, for as long as `now` holds; how many were looked at. Each is written down before the
 * other side gets it, so that it arrives once at most, whoever dies; only where it surely did not arrive is it tried again or
 * another way taken.
 */
export async function deliverWaiting(
  db: Db,
  now: Date,
  channels: readonly Channel[] = all,
  longest = aMoment,
): Promise<number> {
  const end = performance.now() + longest
  await db
    .updateTable('nudgeDelivery')
    .set({ ended: 'unsure', endedAt: now, lastError: 'whoever handed it over did not live to hear' })
    .where('ended', 'is', null)
    .where('handedOverAt', '<', new Date(now.getTime() - forgotten))
    .execute()
  let looked = 0
  while (performance.now() < end && (await deliverOne(db, now, channels))) looked += 1
  return looked
}

async function deliverOne(db: Db, now: Date, channels: readonly Channel[]): Promise<boolean> {
  const next = await db.transaction().execute(trx => takeUp(trx, now))
  if (!next) return false
  const channel = channels.find(({ name }) => name === next.channel)
  if (!next.held) {
    const outcome: Outcome =
      channel && 'deliver' in channel
        ? await channel.deliver(db, await parcelOf(db, next.nudgeId), now)
        : { became: 'refused', why: 'no such way any more', forGood: true }
    await db.transaction().execute(trx => note(trx, next, outcome, now, channels))
  }
  return true
}

/** Takes up the oldest that waits, unless it is put off or dropped by the last look. */
async function takeUp(db: Db, now: Date) {
  const next = await db
    .selectFrom('nudgeDelivery')
    .select(['id', 'nudgeId', 'channel', 'tries'])
    .where('ended', 'is', null)
    .where('handedOverAt', 'is', null)
    .where('nextTryAt', '<=', now)
    .orderBy('nextTryAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  const held = await holdNudge(db, { key: `nudge/${next.nudgeId}` }, now)
  const put = held === 'drop' ? ({ ended: 'dropped', endedAt: now } as const) : held && { nextTryAt: held }
  await db
    .updateTable('nudgeDelivery')
    .set(put ?? { handedOverAt: now })
    .where('id', '=', next.id)
    .execute()
  return { ...next, held }
}

async function note(
  db: Db,
  delivery: { readonly id: string; readonly nudgeId: string; readonly tries: number },
  outcome: Outcome,
  now: Date,
  channels: readonly Channel[],
) {
  const tried = delivery.tries + 1
  const again = outcome.became === 'refused' && !outcome.forGood && tried < tries
  const why = outcome.became === 'taken' ? null : outcome.why
  if (why !== null) log.warn({ delivery: delivery.id, fault: why }, 'nudge did not leave')
  await db
    .updateTable('nudgeDelivery')
    .set({
      tries: tried,
      lastError: why,
      ...(outcome.became === 'taken' && { receipt: outcome.receipt }),
      ...(again
        ? { handedOverAt: null, nextTryAt: new Date(now.getTime() + 60_000 * 2 ** delivery.tries) }
        : { ended: outcome.became, endedAt: now }),
    })
    .where('id', '=', delivery.id)
    .where('ended', 'is', null)
    .execute()
  if (outcome.became === 'refused' && !again) await openNextWays(db, [delivery.nudgeId], now, channels)
}

/** The last look at a letter: as at any nudge, and dropped where its person wants none by mail any more. */
export async function holdLetter(db: Db, letter: { readonly key: string }, now: Date): Promise<Held> {
  const held = await holdNudge(db, letter, now)
  const nudgeId = nudgeIn(letter.key)
  if (!nudgeId || held === 'drop') return held
  const { personId } = await parcelOf(db, nudgeId)
  return (await waysOf(db, personId)).mailOff ? 'drop' : held
}

/** Takes the next way for a nudge whose letter the mail server refused. */
export async function goOnWithoutMail(
  db: Db,
  { key }: { readonly key: string },
  now: Date,
  channels: readonly Channel[] = all,
) {
  const nudgeId = nudgeIn(key)
  if (!nudgeId) return
  const { numUpdatedRows } = await db
    .updateTable('nudgeDelivery')
    .set({ ended: 'refused', endedAt: now, lastError: 'the mail server refused it' })
    .where('nudgeId', '=', nudgeId)
    .where('channel', '=', mail.name)
    .where('ended', '=', 'taken')
    .executeTakeFirst()
  if (numUpdatedRows > 0) await openNextWays(db, [nudgeId], now, channels)
}

/** Whether the title of a variant is filled with facts. */
function tellsOfPerson(nudge: string, variant: string) {
  const { words } = nudgeNamed(nudge)?.variants.find(({ name }) => name === variant) ?? {}
  return !words || [words.id, words.en].some(({ title }) => title.includes('{{'))
}

async function parcelOf(db: Db, nudgeId: string): Promise<Parcel> {
  const { nudge, variant, period, actionHref, ...sent } = await db
    .selectFrom('nudgeSent')
    .select([
      'id as nudgeId',
      'personId',
      'nudge',
      'variant',
      'period',
      'title',
      'body',
      'language',
      'actionHref',
    ])
    .where('id', '=', nudgeId)
    .executeTakeFirstOrThrow()
  return {
    ...sent,
    key: keyOf(sent.personId, nudge, period),
    isPersonal: tellsOfPerson(nudge, variant),
    link: new URL(actionHref, settings().origin).href,
  }
}
