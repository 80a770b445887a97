import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'

/** Someone who is learning from a work now. */
export interface Inside {
  readonly learnerId: string
  /** The number of the publication they began; null when they read whatever is published now. */
  readonly begun: number | null
  /** Their name, where the person who asks may see it. */
  readonly name: string | null
  /** Answers and sittings of theirs at this work that are kept. */
  readonly answers: number
}

/** Says who learns from a work now; listed by `app/registries.ts`. */
export const insideOf: ((db: Db, person: Person, workId: string) => Promise<readonly Inside[]>)[] = []

export interface ReachGroup {
  readonly count: number
  /** Of those whose names the person may see. */
  readonly names: readonly string[]
}

/** What a publication does to those who are inside: with the mark of wording, and without. Nobody repeats anything. */
export interface Reach {
  readonly inside: ReachGroup
  /** Who would read better wording at once. */
  readonly wordingReaches: ReachGroup
  /** Who would go on with other text, since they began a publication of another shape. */
  readonly wordingPassesBy: ReachGroup
  /** Who reads the new one whatever it is, since they began none in particular. */
  readonly allReaches: ReachGroup
  readonly answers: number
}

/** Who is inside a work now, and what publishing its draft would do to them. */
export async function reachNow(db: Db, person: Person, workId: string): Promise<Reach> {
  const found = await Promise.all(insideOf.map(ask => ask(db, person, workId)))
  const last = await db
    .selectFrom('publication')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('workId', '=', workId)
    .where('wordingOnly', '=', false)
    .executeTakeFirst()
  return reachOf(found.flat(), last?.number ?? 0)
}

/** `shaped` is the number of the last publication that changed more than wording: those who began before it are past reach. */
export function reachOf(inside: readonly Inside[], shaped: number): Reach {
  const isReached = ({ begun }: Inside) => begun === null || begun >= shaped
  return {
    inside: groupOf(inside),
    wordingReaches: groupOf(inside.filter(isReached)),
    wordingPassesBy: groupOf(inside.filter(one => !isReached(one))),
    allReaches: groupOf(inside.filter(({ begun }) => begun === null)),
    answers: inside.reduce((sum, { answers }) => sum + answers, 0),
  }
}

const most = 12

const groupOf = (inside: readonly Inside[]): ReachGroup => ({
  count: new Set(inside.map(({ learnerId }) => learnerId)).size,
  names: [...new Set(inside.flatMap(({ name }) => name ?? []))].sort().slice(0, most),
})
