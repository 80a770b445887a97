import { sql } from 'kysely'
import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import { type Choice, choose, silence } from './choose.ts'
import { type Common, commonAt, type Dossier, dossiersOf, factsOf, listenersOf } from './dossiers.server.ts'
import { enterDropped } from './dropped.server.ts'
import { nudges } from './nudges.ts'
import { nudgeWithin } from './sending.server.ts'
import { wantsNudges } from './wishes.server.ts'

const pageSize = 500
const pagesAhead = 3
const few = 250
/** While the database writes for some, the next are judged. */
const sendersAtOnce = 2

/** Every hour; quiet hours and caps decide whether anything is said. */
export const nudgeRun = defineJob({
  name: 'nudge-run',
  cron: '3 * * * *',
  run: (db, now) => runNudges(db, now, Math.random),
})

/**
 * Goes through all who agreed to nudges, in pages, and sends each at most one; returns how many were sent. Runs may
 * overlap or be killed: each sending looks again at what another may have done, for a few people in one transaction.
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
    const chosen = judged.flatMap(({ choice, dossier }) => (choice.ok && dossier ? [dossier] : []))
    const parts = inParts(chosen, few).values()
    const send = async () => {
      for (const part of parts) {
        const said = await nudge(db, part, now, random)
        sent += said
      }
    }
    await Promise.all(Array.from({ length: sendersAtOnce }, send))
  }
  return sent
}

const inParts = <T>(list: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length))

/**
 * What a run at `now` would choose for all who agreed, page by page; nothing is written. While a page is judged the next are
 * read, so that neither this process nor the database waits for the other.
 */
export async function* judgedPages(db: Db, now: Date): AsyncGenerator<readonly Look[]> {
  const common = await commonAt(db, now)
  const pages: Promise<readonly Look[]>[] = []
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

interface Look {
  readonly personId: string
  readonly choice: Choice
  /** What it was chosen on; null for who cannot be spoken to now. */
  readonly dossier: Dossier | null
}

/** Who cannot be spoken to now is asked nothing more of. */
async function judge(db: Db, ids: readonly string[], now: Date, common: Common): Promise<readonly Look[]> {
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
      reason ? [{ personId: id, choice: { ok: false, reason, dropped: [] } as const, dossier: null }] : [],
    ),
    ...dossiers.map(dossier => ({
      personId: dossier.personId,
      choice: choose(dossier, now, 0, nudges),
      dossier,
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
  (await nudgeSome(db, await dossiersOf(db, [personId], now), now, () => random)) === 1

/** Chooses and sends for some people, together or not at all; how many got one. */
const nudgeSome = (db: Db, dossiers: readonly Dossier[], now: Date, random: () => number): Promise<number> =>
  db.transaction().execute(trx => nudgeWithin(trx, dossiers, now, random))
