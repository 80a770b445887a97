import { defineJob } from '#app/web/jobs.server.ts'
import type { Db } from '#db/connection.ts'
import type { Evidence } from './grade.ts'
import { type FirstAnswer, firstAnswersOf, type MeasuredStrength, measured } from './mastery/measured.ts'
import type { DatedEvidence, Strengths } from './mastery.ts'

/** What was learnt of these questions from everyone's answers; those answered by too few are absent. */
export async function strengthsOf(
  db: Db,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, MeasuredStrength>> {
  if (questionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('questionStrength')
    .select(['questionId', 'difficulty', 'discrimination', 'people'])
    .where('questionId', 'in', [...new Set(questionIds)])
    .execute()
  return new Map(rows.map(({ questionId, ...strength }) => [questionId, strength]))
}

const rounds = 2
const peopleAtOnce = 200

/** Learns every question's difficulty and discrimination from attempts: abilities from strengths, strengths from abilities, and again. */
export async function measureStrengths(db: Db, now: Date): Promise<number> {
  let strengths: ReadonlyMap<string, MeasuredStrength> = new Map()
  for (let round = 0; round < rounds; round += 1) strengths = await measuredBy(db, strengths)
  await db.deleteFrom('questionStrength').execute()
  for (const [questionId, strength] of strengths)
    await db
      .insertInto('questionStrength')
      .values({ questionId, ...strength, measuredAt: now })
      .execute()
  return strengths.size
}

async function measuredBy(db: Db, before: Strengths): Promise<ReadonlyMap<string, MeasuredStrength>> {
  const answers = new Map<string, FirstAnswer[]>()
  for await (const evidence of everyonesEvidence(db)) {
    for (const answer of firstAnswersOf(evidence, before)) {
      const own = answers.get(answer.questionId)
      if (own) own.push(answer)
      else answers.set(answer.questionId, [answer])
    }
  }
  return new Map(
    [...answers].flatMap(([id, given]) => {
      const strength = measured(given)
      return strength ? [[id, strength] as const] : []
    }),
  )
}

/** What each person's graded attempts said, person by person. */
async function* everyonesEvidence(db: Db): AsyncGenerator<readonly DatedEvidence[]> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const people = await db
      .selectFrom('person')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(peopleAtOnce)
      .execute()
    if (people.length === 0) return
    last = people.at(-1)!.id
    const attempts = await db
      .selectFrom('attempt')
      .select(['personId', 'evidence', 'submittedAt'])
      .where(
        'personId',
        'in',
        people.map(({ id }) => id),
      )
      .where('submittedAt', 'is not', null)
      .orderBy('personId')
      .execute()
    yield* evidenceByPerson(attempts)
  }
}

interface GradedAttempt {
  readonly personId: string
  readonly evidence: unknown
  readonly submittedAt: Date | null
}

function* evidenceByPerson(attempts: readonly GradedAttempt[]): Generator<readonly DatedEvidence[]> {
  const byPerson = Map.groupBy(attempts, ({ personId }) => personId)
  for (const own of byPerson.values()) yield own.flatMap(dated)
}

/** The evidence of one attempt, with when it was handed in. */
export const dated = ({ evidence, submittedAt }: Pick<GradedAttempt, 'evidence' | 'submittedAt'>) =>
  (evidence as Evidence[]).map((one): DatedEvidence => ({ ...one, at: submittedAt!.getTime() }))

export const measureQuestions = defineJob({
  name: 'measure-questions',
  cron: '40 2 * * *',
  run: (db, now) => db.transaction().execute(trx => measureStrengths(trx, now)),
})
