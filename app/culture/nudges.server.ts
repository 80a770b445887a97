import { sql } from 'kysely'
import { packSize } from '#app/learning/reviews/plan.ts'
import { packToday } from '#app/learning/reviews/reviews.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { openNextWay } from './channels/delivering.server.ts'
import { type Choice, choose, silence } from './choose.ts'
import { endOf } from './day-end.ts'
import { type Common, commonAt, type Dossier, dossiersOf, factsOf, listenersOf } from './dossiers.server.ts'
import { enterDropped, enterNoReview } from './dropped.server.ts'
import { steer } from './experiments/steering.server.ts'
import { comparisonFor } from './facts-of-help.server.ts'
import { enter } from './ledger.server.ts'
import { nextThing } from './next-thing.server.ts'
import { leadOf, messageOf, type NudgeFacts } from './nudge.ts'
import { nudges } from './nudges.ts'
import { wantsNudges } from './wishes.server.ts'

const pageSize = 500
const pagesAhead = 2
const few = 40

/** Every hour; quiet hours and caps decide whether anything is said. */
export const nudgeRun = defineJob({
  name: 'nudge-run',
  cron: '3 * * * *',
  run: (db, now) => runNudges(db, now, Math.random),
})

/**
 * Goes through all who agreed to nudges, in pages, and sends each at most one; returns how many were sent. Runs may
 * overlap or be killed: each sending looks again at everything, for a few people in one transaction.
 */
export async function runNudges(
  db: Db,
  now: Date,
  random: () => number,
  nudge: typeof nudgeSome = nudgeSome,
): Promise<number> {
  let sent = 0
  for await (const judged of judgedPages(db, now)) {
    await enterDropped(
      db,
      judged.filter(({ choice }) => !choice.ok),
      now,
    )
    const chosen = judged.filter(({ choice }) => choice.ok).map(({ personId }) => personId)
    for (let i = 0; i < chosen.length; i += few)
      sent += await nudge(db, chosen.slice(i, i + few), now, random)
  }
  return sent
}

interface Judged {
  readonly personId: string
  readonly choice: Choice
}

/**
 * What a run at `now` would choose for all who agreed, page by page; nothing is written. While a page is judged the next are
 * read, so that neither this process nor the database waits for the other.
 */
export async function* judgedPages(db: Db, now: Date): AsyncGenerator<readonly Judged[]> {
  const common = await commonAt(db, now)
  const pages: Promise<readonly Judged[]>[] = []
  for (let after: string | null = ''; after !== null; ) {
    const ids: readonly string[] = await agreedAfter(db, after)
    const page = judge(db, ids, now, common)
    page.catch(() => undefined)
    pages.push(page)
    if (pages.length === pagesAhead) yield await pages.shift()!
    after = ids.length < pageSize ? null : (ids.at(-1) ?? null)
  }
  for (const page of pages) yield await page
}

/** Who cannot be spoken to now is asked nothing more of. */
async function judge(db: Db, ids: readonly string[], now: Date, common: Common): Promise<readonly Judged[]> {
  const listeners = await listenersOf(db, ids, now, common.calendars)
  const reasons = new Map(listeners.map(one => [one, silence(one, one.wishes, now)] as const))
  const dossiers = await factsOf(
    db,
    listeners.filter(one => reasons.get(one) === null),
    now,
    common,
  )
  return [
    ...[...reasons].flatMap(([{ id }, reason]) =>
      reason ? [{ personId: id, choice: { ok: false, reason, dropped: [] } as const }] : [],
    ),
    ...dossiers.map(dossier => ({
      personId: dossier.personId,
      choice: choose(dossier, now, 0, nudges),
    })),
  ]
}

/** Those whose latest answer is yes, in the order of their ids. */
async function agreedAfter(db: Db, after: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select person.id from person
    where person.disabled_at is null and (${after} = '' or person.id > nullif(${after}, '')::uuid)
      and ${wantsNudges}
    order by person.id limit ${pageSize}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Chooses and sends for one person; whether anything was sent. */
export const nudgeOne = async (db: Db, personId: string, now: Date, random: number): Promise<boolean> =>
  (await nudgeSome(db, [personId], now, () => random)) === 1

/**
 * Chooses and sends for some people; how many got one. Their rows are locked, so that two runs cannot each see a cap
 * unreached; ledger, Today and mail are written together or not at all.
 */
const nudgeSome = (db: Db, personIds: readonly string[], now: Date, random: () => number): Promise<number> =>
  db.transaction().execute(trx => nudgeWithin(trx, personIds, now, random))

/** The same within a transaction that the caller opened. */
export async function nudgeWithin(
  db: Db,
  personIds: readonly string[],
  now: Date,
  random: () => number,
): Promise<number> {
  await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...personIds])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  let sent = 0
  for (const dossier of await dossiersOf(db, personIds, now))
    if (await send(db, dossier, now, random())) sent += 1
  return sent
}

async function send(db: Db, dossier: Dossier, now: Date, random: number): Promise<boolean> {
  const { personId } = dossier
  const facts = await looked(db, dossier, now)
  const choice = choose({ ...dossier, facts }, now, random, nudges)
  await enterDropped(db, [{ personId, choice }], now)
  if (!choice.ok) return false
  const { href, subject } = leadOf(choice.chosen.nudge, facts)
  const moment = {
    ...{ personId, zone: facts.zone, subject },
    period: choice.chosen.nudge.period(facts),
  }
  const chosen = await steer(db, choice.chosen, moment, now)
  if (!chosen) return false
  const { nudge, variant } = chosen
  const reasons = nudge.reasons(facts)
  const sending = {
    ...moment,
    chosen,
    reasons,
    message: messageOf(variant, reasons, facts.language),
    href,
    language: facts.language,
    expiresAt: endOf(nudge.lastDay(facts), facts.zone),
  }
  const id = await enter(db, sending, now)
  if (id && nudge.channels.includes('mail')) await openNextWay(db, id, now)
  return id !== null
}

/** The facts with what costs more to know: the next step as this person reads it, what they may open, and what asks for another look. */
async function looked(db: Db, { personId, facts }: Dossier, now: Date): Promise<NudgeFacts> {
  const next = facts.next && (await nextThing(db, personId))
  const comparison = facts.comparison && (await comparisonFor(db, personId))
  if (facts.reviews === 0) return { ...facts, next, comparison }
  const person = await personById(db, personId)
  const reviews = person ? (await packToday(db, person, now)).due : 0
  if (reviews < packSize) await enterNoReview(db, personId, facts.today, now)
  return { ...facts, next, comparison, reviews }
}
