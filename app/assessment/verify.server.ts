import type { Db } from '#db/connection.ts'
import { answersOf } from './answer.ts'
import { logOf } from './answers.server.ts'
import { correctedSheet, type Keys } from './correction.ts'
import { correctionsOf } from './corrections.server.ts'
import type { Evidence } from './grade.ts'
import { gradeAttempt, type Placement } from './placement.ts'
import type { Question } from './question.ts'

const atOnce = 200

/** Graded attempts whose grade or evidence does not follow from their sheet, its corrections and the answers, or whose sheet cannot be read; none, when all is well. */
export async function attemptsGradedOtherwise(db: Db): Promise<string[]> {
  const differing: string[] = []
  for (let after: string | undefined; ; ) {
    const attempts = await db
      .selectFrom('attempt')
      .select(['id', 'sheet', 'placement', 'grade', 'evidence'])
      .where('submittedAt', 'is not', null)
      .$if(after !== undefined, query => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const corrections = await correctionsOf(
      db,
      attempts.map(({ id }) => id),
    )
    for (const attempt of attempts) {
      const log = await logOf(db, attempt.id, { graded: true })
      if (!follows(attempt, log, corrections.get(attempt.id) ?? [])) differing.push(attempt.id)
    }
    if (attempts.length < atOnce) return differing
    after = attempts.at(-1)?.id
  }
}

function follows(
  {
    sheet,
    placement,
    grade,
    evidence,
  }: Record<'sheet' | 'placement' | 'evidence', unknown> & { grade: number | null },
  log: Awaited<ReturnType<typeof logOf>>,
  corrections: readonly Keys[],
): boolean {
  try {
    const corrected = correctedSheet(sheet as Question[], corrections)
    const again = gradeAttempt(corrected, placement as Placement | null, answersOf(log))
    return again.score === grade && told(again.evidence) === told(evidence as Evidence[])
  } catch {
    return false
  }
}

const told = (evidence: readonly Evidence[]) =>
  JSON.stringify(evidence.map(one => [one.questionId, one.competency, one.score, one.difficulty ?? null]))
