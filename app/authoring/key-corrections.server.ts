import type { Check } from '#app/assessment/check.ts'
import { correctedKeys } from '#app/assessment/correction.ts'
import type { Question } from '#app/assessment/question.ts'
import { type KeyCorrection, type Regrade, regrade } from '#app/assessment/regrade.server.ts'
import { audit } from '#app/people/audit.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type Doc, questionsIn } from './document.ts'
import type { Frozen, FrozenPart } from './freeze.ts'
import { writePublication } from './publication-writing.server.ts'

/**
 * Keys that the draft corrects against what learners read now, for everything answered in this or an earlier publication where
 * the question was asked in the same words.
 */
export async function keyCorrections(
  db: Db,
  workId: string,
  frost: Frozen,
): Promise<readonly KeyCorrection[]> {
  const rows = await db
    .selectFrom('publicationPart')
    .innerJoin('publication', 'publication.id', 'publicationPart.publicationId')
    .select(['publicationId', 'partId', 'publicationPart.kind', 'publicationPart.body', 'publication.number'])
    .where('publication.workId', '=', workId)
    .orderBy('publication.number', 'desc')
    .execute()
  const last = rows[0]?.number
  const now = new Map(frost.parts.map(part => [part.id, questionsOf(part)]))
  const found = rows.map(({ publicationId, partId, number, ...part }) => ({
    ...{ publicationId, partId, number },
    keys: correctedKeys(questionsOf(part), now.get(partId) ?? []),
  }))
  const corrected = new Set(
    found.filter(({ number }) => number === last).flatMap(({ keys }) => Object.keys(keys)),
  )
  return found.flatMap(({ publicationId, partId, keys }) => {
    const kept = Object.entries(keys).filter(([id]) => corrected.has(id))
    return kept.length > 0 ? [{ publicationId, partId, keys: Object.fromEntries(kept) }] : []
  })
}

const questionsOf = ({ kind, body }: Pick<FrozenPart, 'kind' | 'body'>): readonly Question[] =>
  kind === 'check'
    ? (body as Check).questions
    : questionsIn(body as Doc).map(({ question }) => question as unknown as Question)

interface Correcting {
  readonly workId: string
  /** The publication that corrects. */
  readonly publicationId: string
  readonly personId: string
  readonly corrections: readonly KeyCorrection[]
}

/** Grades earlier answers anew, with the publication that corrects the keys. */
export async function applyCorrections(db: Db, correcting: Correcting, now: Date): Promise<Regrade> {
  const { workId, publicationId, personId, corrections } = correcting
  const done = await regrade(db, { by: publicationId, personId, corrections }, now)
  const detail = { publicationId, raised: done.raised.length, kept: done.kept }
  await audit(db, { actorId: personId, action: 'work.regraded', subject: workId, detail }, now)
  return done
}

/** Learning hours that a regrade credits; listed by `app/registries.ts`. */
export const creditedBy: ((
  db: Db,
  personIds: readonly string[],
  now: Date,
) => Promise<{ readonly people: number; readonly hours: number }>)[] = []

/** What grading anew would come to. Grades, passes and hours only ever rise. */
export interface RegradePreview {
  readonly raised: number
  readonly kept: number
  readonly passes: number
  readonly people: number
  readonly hours: number
}

class Enough extends Error {
  constructor(readonly preview: RegradePreview) {
    super('looked at, not done')
  }
}

/** Tells what grading anew would come to by doing it and taking all of it back; null when no key is corrected. */
export async function regradePreview(
  db: Db,
  { workId, personId, frost, number }: { workId: string; personId: string; frost: Frozen; number: number },
  now: Date,
): Promise<RegradePreview | null> {
  const corrections = await keyCorrections(db, workId, frost)
  if (corrections.length === 0) return null
  try {
    return await db.transaction().execute(async trx => {
      const publicationId = newId()
      const making = { id: publicationId, workId, number, wordingOnly: false, digest: '', frost }
      await writePublication(trx, { ...making, by: personId, at: now })
      const { raised, kept } = await regrade(trx, { by: publicationId, personId, corrections }, now)
      const people = [...new Set(raised.map(one => one.personId))]
      const credits = await Promise.all(creditedBy.map(ask => ask(trx, people, now)))
      throw new Enough({
        ...{ raised: raised.length, kept },
        passes: raised.filter(({ passed, passedBefore }) => passed && !passedBefore).length,
        people: credits.reduce((sum, credit) => sum + credit.people, 0),
        hours: credits.reduce((sum, credit) => sum + credit.hours, 0),
      })
    })
  } catch (thrown) {
    if (thrown instanceof Enough) return thrown.preview
    throw thrown
  }
}
