import { isDeepStrictEqual } from 'node:util'
import { packSize } from '#app/learning/reviews/plan.ts'
import { packToday } from '#app/learning/reviews/reviews.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { type Db, oneOf } from '#db/connection.ts'
import { openNextWays } from './channels/delivering.server.ts'
import { type Choice, type Chosen, choose } from './choose.ts'
import { endOf } from './day-end.ts'
import { type Dossier, dossiersOf } from './dossiers.server.ts'
import { enterDropped, enterNoLonger } from './dropped.server.ts'
import { steer, studiedNudges } from './experiments/steering.server.ts'
import { comparisonFor } from './facts-of-help.server.ts'
import { countsSent, enterAll, type Sending } from './ledger.server.ts'
import { leadOf, messageOf, type NudgeFacts } from './nudge.ts'
import { reviewDue } from './nudges/review-due.ts'
import { nudges } from './nudges.ts'
import { wishesOf } from './wishes.server.ts'

/**
 * Chooses and sends for some people, whose dossiers were read moments ago, in a transaction that the caller opened; how many got
 * one. Their rows are locked, so that two runs cannot each see a cap unreached; ledger, Today and mail are written together.
 */
export async function nudgeWithin(
  db: Db,
  dossiers: readonly Dossier[],
  now: Date,
  random: () => number,
): Promise<number> {
  if (dossiers.length === 0) return 0
  await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', oneOf(idsOf(dossiers)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const judged: Judged[] = []
  for (const dossier of await upToDate(db, dossiers, now))
    judged.push(await judgeCloser(db, dossier, now, random()))
  await enterDropped(db, judged, now)
  const entered = await enterAll(db, await sendingsOf(db, judged, now), now)
  const byMail = entered.filter(({ channels }) => channels.includes('mail'))
  await openNextWays(
    db,
    byMail.map(({ id }) => id),
    now,
  )
  return entered.length
}

const idsOf = (dossiers: readonly Dossier[]) => dossiers.map(({ personId }) => personId)

/** The same dossiers, read anew for whom something was said, or who wished something else, since they were read. */
async function upToDate(db: Db, dossiers: readonly Dossier[], now: Date): Promise<readonly Dossier[]> {
  const wishes = await wishesOf(db, idsOf(dossiers))
  const sent = await countsSent(db, idsOf(dossiers), now)
  const stale = dossiers.filter(
    one =>
      !isDeepStrictEqual(one.wishes, wishes.get(one.personId)) ||
      one.history.length !== (sent.get(one.personId)?.count ?? 0) ||
      one.history.at(-1)?.sentAt.getTime() !== sent.get(one.personId)?.last.getTime(),
  )
  const anew = await dossiersOf(db, idsOf(stale), now)
  return [...dossiers.filter(one => !stale.includes(one)), ...anew]
}

interface Judged {
  readonly personId: string
  readonly facts: NudgeFacts
  readonly choice: Choice
}

/**
 * Chooses for one person whose dossier tells of some things only a bound: what costs more to know is looked at where it may
 * change what is said, and else passed over, as if it were not there.
 */
async function judgeCloser(db: Db, dossier: Dossier, now: Date, random: number): Promise<Judged> {
  const { personId } = dossier
  const judge = (facts: NudgeFacts) => ({
    ...{ personId, facts },
    choice: choose({ ...dossier, facts }, now, random, nudges),
  })
  const atMost = judge(dossier.facts)
  if (!atMost.choice.ok) return atMost
  const atLeast = judge({ ...dossier.facts, comparison: null, reviews: 0 })
  return saysTheSame(atMost.choice, atLeast.choice) ? atLeast : judge(await looked(db, dossier, now))
}

const saysTheSame = (a: Choice, b: Choice) =>
  a.ok && b.ok && a.chosen.nudge === b.chosen.nudge && a.chosen.nudgeProbability === b.chosen.nudgeProbability

/** The facts with what costs more to know: what they may open, and what asks for another look. */
async function looked(db: Db, { personId, facts }: Dossier, now: Date): Promise<NudgeFacts> {
  const comparison = facts.comparison && (await comparisonFor(db, personId))
  if (facts.reviews === 0) return { ...facts, comparison }
  const person = await personById(db, personId)
  const reviews = person ? (await packToday(db, person, now)).due : 0
  if (reviews < packSize)
    await enterNoLonger(db, { personId, nudge: reviewDue.name, period: facts.today }, now)
  return { ...facts, comparison, reviews }
}

/** What is to be entered for those to whom something is said. */
async function sendingsOf(db: Db, judged: readonly Judged[], now: Date): Promise<readonly Sending[]> {
  const said = judged.flatMap(one => (one.choice.ok ? [{ ...one, ...one.choice }] : []))
  if (said.length === 0) return []
  const studied = await studiedNudges(db)
  const sendings: Sending[] = []
  for (const { personId, chosen, facts } of said) {
    const { href, subject } = leadOf(chosen.nudge, facts)
    const moment = { ...{ personId, zone: facts.zone, subject }, period: chosen.nudge.period(facts) }
    const steered = studied.has(chosen.nudge.name) ? await steer(db, chosen, moment, now) : chosen
    if (steered) sendings.push(sendingOf(steered, facts, { ...moment, href }))
  }
  return sendings
}

function sendingOf(
  chosen: Chosen,
  facts: NudgeFacts,
  moment: Pick<Sending, 'personId' | 'period' | 'subject' | 'href'>,
): Sending {
  const { nudge, variant } = chosen
  const reasons = nudge.reasons(facts)
  return {
    ...moment,
    ...{ chosen, reasons, language: facts.language },
    message: messageOf(variant, reasons, facts.language),
    expiresAt: endOf(nudge.lastDay(facts), facts.zone),
  }
}
