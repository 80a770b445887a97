import type { Db } from '#db/connection.ts'
import { judgedPages } from './nudges.server.ts'

/** What a run at `now` would come to: how many people were looked at, what would be said how often, and why not what. */
export async function rehearseNudges(db: Db, now: Date) {
  const told = new Map<string, number>()
  const add = (name: string) => told.set(name, (told.get(name) ?? 0) + 1)
  let [people, memory] = [0, 0]
  for await (const judged of judgedPages(db, now)) {
    people += judged.length
    memory = Math.max(memory, process.memoryUsage().rss)
    for (const { choice } of judged) {
      add(choice.ok ? `said ${choice.chosen.nudge.name}` : `silent ${choice.reason}`)
      for (const { nudge, reason } of choice.dropped) add(`dropped ${nudge} ${reason}`)
    }
  }
  return { people, memory, told: [...told].sort(([, a], [, b]) => b - a) }
}
