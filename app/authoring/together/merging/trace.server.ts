import type { Db } from '#db/connection.ts'
import { type Arrival, askedOf } from './arrival.ts'
import { type Trace, traceIn } from './trace.ts'

/** Changes read at first, four times as many with each try: what two met over was mostly written just before. */
const few = 30

/** What the log of a lesson tells of an arrival, newest first; all of it only where a block is gone or not found. */
export async function traceFor(db: Db, partId: string, arrival: Arrival, change: Uint8Array): Promise<Trace> {
  const asked = askedOf(arrival)
  const wantsHomes = arrival.strays.length > 0
  if (asked.length === 0 && !wantsHomes) return traceIn([])
  let changes = [change]
  let before = 2 ** 31 - 1
  let trace = traceIn(changes)
  let limit = wantsHomes ? 1000 : few
  while (before > 1 && (wantsHomes || asked.some(id => trace.value(id) === undefined))) {
    const rows = await db
      .selectFrom('textChange')
      .select(['number', 'change'])
      .where('partId', '=', partId)
      .where('number', '<', before)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
    if (rows.length === 0) break
    before = rows.at(-1)?.number ?? 1
    changes = [...rows.map(row => row.change as Uint8Array).reverse(), ...changes]
    limit *= 4
    if (before === 1 || !wantsHomes) trace = traceIn(changes)
  }
  return trace
}
