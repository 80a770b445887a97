import { sql } from 'kysely'
import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { type Choice, choose } from './choose.ts'
import { endOf } from './day-end.ts'
import { type Dossier, dossiersOf } from './dossiers.server.ts'
import { enter } from './ledger.server.ts'
import { nextThing } from './next-thing.server.ts'
import { messageOf, type NextThing } from './nudge.ts'
import { mailNudge } from './nudge-mail.server.ts'
import { nudges } from './nudges.ts'

const pageSize = 500

/** Every quarter of an hour; quiet hours and caps decide whether anything is said. */
export const nudgeRun = defineJob({
  name: 'nudge-run',
  cron: '*/15 * * * *',
  run: (db, now) => runNudges(db, now, Math.random),
})

/**
 * Goes through all who agreed to nudges, in pages, and sends each at most one; returns how many were sent. Runs may
 * overlap or be killed: each sending is one transaction that looks again at everything.
 */
export async function runNudges(
  db: Db,
  now: Date,
  random: () => number,
  nudge: typeof nudgeOne = nudgeOne,
): Promise<number> {
  let sent = 0
  for (let after: string | null = ''; after !== null; ) {
    const ids = await agreedAfter(db, after)
    for (const dossier of await dossiersOf(db, ids, now))
      if (mayFit(dossier, now) && (await nudge(db, dossier.personId, now, random()))) sent += 1
    after = ids.length < pageSize ? null : (ids.at(-1) ?? null)
  }
  return sent
}

/** Those whose latest answer is yes, in the order of their ids. */
async function agreedAfter(db: Db, after: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select person.id from person
    where person.disabled_at is null and (${after} = '' or person.id > nullif(${after}, '')::uuid)
      and (select given from consent where person_id = person.id and purpose = 'nudges'
           order by answered_at desc, id desc limit 1)
    order by person.id limit ${pageSize}`.execute(db)
  return rows.map(({ id }) => id)
}

const anything: NextThing = { title: '', minutes: 5, href: '', subject: '' }

/** Whether anything could be chosen if there is a next step: spares asking for the steps of everyone. */
const mayFit = (dossier: Dossier, now: Date) => choiceFor(dossier, anything, now, 0).ok

const choiceFor = (
  { facts, wishes, history }: Dossier,
  next: NextThing | null,
  now: Date,
  random: number,
): Choice => choose({ ...facts, next }, wishes, history, now, random, nudges)

/**
 * Chooses and sends for one person. The person's row is locked, so that two runs cannot each see the cap unreached; the
 * ledger, Today and the mail are written together or not at all.
 */
export const nudgeOne = (db: Db, personId: string, now: Date, random: number): Promise<boolean> =>
  db.transaction().execute(trx => nudgeWithin(trx, personId, now, random))

/** The same within a transaction that the caller opened. */
export async function nudgeWithin(db: Db, personId: string, now: Date, random: number): Promise<boolean> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  const [dossier] = await dossiersOf(db, [personId], now)
  if (!dossier) return false
  const next = await nextThing(db, personId)
  const choice = choiceFor(dossier, next, now, random)
  if (!choice.ok || !next) return false
  const { nudge, variant } = choice.chosen
  const facts = { ...dossier.facts, next }
  const reasons = nudge.reasons(facts)
  const sending = {
    personId,
    chosen: choice.chosen,
    period: nudge.period(facts),
    subject: next.subject,
    reasons,
    message: messageOf(variant, reasons, facts.language),
    href: next.href,
    language: facts.language,
    expiresAt: endOf(nudge.lastDay(facts), facts.zone),
  }
  const id = await enter(db, sending, now)
  if (id && nudge.channels.includes('mail'))
    await mailNudge(db, { ...sending, id, to: dossier.email, name: facts.name }, now)
  return id !== null
}
