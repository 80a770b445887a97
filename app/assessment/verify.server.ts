import type { Db } from '#db/connection.ts'
import type { Evidence } from './grade.ts'
import type { Question } from './question.ts'
import { graded } from './submission.server.ts'

const atOnce = 200

/** Graded attempts whose grade or evidence does not follow from their sheet and answers; none, when all is well. */
export async function attemptsGradedOtherwise(db: Db): Promise<string[]> {
  const differing: string[] = []
  for (let after: string | undefined; ; ) {
    const attempts = await db
      .selectFrom('attempt')
      .select(['id', 'sheet', 'grade', 'evidence'])
      .where('submittedAt', 'is not', null)
      .$if(after !== undefined, query => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(atOnce)
      .execute()
    for (const attempt of attempts) {
      const again = await graded(db, attempt.id, attempt.sheet as unknown as Question[])
      const evidence = attempt.evidence as unknown as Evidence[]
      if (again.grade !== attempt.grade || told(again.evidence) !== told(evidence)) differing.push(attempt.id)
    }
    if (attempts.length < atOnce) return differing
    after = attempts.at(-1)?.id
  }
}

const told = (evidence: readonly Evidence[]) =>
  JSON.stringify(evidence.map(one => [one.questionId, one.competency, one.score, one.difficulty ?? null]))
