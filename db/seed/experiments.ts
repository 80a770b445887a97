import { randomFrom } from '#app/assessment/shuffle.ts'
import { experimentIn, plan, start } from '#app/culture/experiments/experiments.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import cast from '#content/people.json' with { type: 'json' }
import { personId, unitId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import type { Story } from './stories.ts'

const week = 7 * 86_400_000

/** Who takes part in experiments: most colleagues who get nudges; of the cast, whose reminders are told elsewhere, nobody. */
export async function seedExperimentConsents(db: Db, everyone: readonly Story[], now: Date) {
  const told = new Set(cast.people.map(({ slug }) => slug))
  const answeredAt = new Date(now.getTime() - 7.5 * week)
  const rows = everyone
    .filter(({ nudges, rhythm }) => nudges === true && rhythm !== 'never')
    .map(({ slug }) => ({
      ...{ id: newId(), personId: personId(slug), purpose: 'experiments', answeredAt },
      given: !told.has(slug) && randomFrom(`percobaan ${slug}`)() < 0.8,
    }))
  await db.insertInto('consent').values(rows).execute()
}

/** One that explores since five weeks ago, and one that was planned and is too small to start. */
export async function seedExperiments(db: Db, now: Date) {
  const by = await personById(db, personId('sri'))
  if (!by) throw new Error('sri is there')
  const before = new Date(now.getTime() - 5 * week)
  const today = dayOf(now, by.zone)
  const running = await plan(
    db,
    by,
    {
      question: 'Contoh: apakah ajakan memulai lagi membuat orang kembali belajar dalam sepekan?',
      ...{ nudge: 'fresh-start', arms: ['none', 'usual'], outcome: 'learned7d', unitId: null },
      ...{ usualShare: 0.4, hopedShare: 0.6, lastDay: addDays(today, 45) },
    },
    before,
  )
  const found = running && (await experimentIn(db, 'all', running))
  if (found) await start(db, by, found, true, dayOf(before, by.zone), before)
  await plan(
    db,
    by,
    {
      question: 'Contoh: kata-kata mana yang lebih menolong menjaga runtunan?',
      ...{ nudge: 'streak-at-risk', arms: ['five-minutes', 'between-visitors'], outcome: 'learned48h' },
      ...{ usualShare: 0.4, hopedShare: 0.45, lastDay: addDays(today, 60), unitId: unitId('dukcapil') },
    },
    new Date(now.getTime() - week),
  )
}
