import { sql } from 'kysely'
import type { Evidence } from '#app/assessment/grade.ts'
import { evidenceFor, renewedFor, strengthsFor } from '#app/assessment/mastery.server.ts'
import { type Objection, objectionsOf } from '#app/assessment/objections.server.ts'
import type { CompetencyAim } from '#app/authoring/work.ts'
import { isShown } from '#app/learning/place.ts'
import { stepKind } from '#app/learning/steps/registry.ts'
import { ownWalkIn } from '#app/learning/walks.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type CompetencyKnown, profileOf } from './profile.ts'
import { type ShownLevel, type Sitting, shownLevel } from './shown-level.ts'

/** A sitting that bears on a competency. */
export interface Source {
  readonly attemptId: string
  readonly title: string
  readonly at: Date
  /** Of the questions about this competency. */
  readonly right: number
  readonly questions: number
  readonly href: string | null
}

export interface NextStepFor {
  readonly title: string
  readonly path: string
  readonly href: string
}

export interface ProfileEntry extends CompetencyKnown {
  readonly sources: readonly Source[]
  readonly steps: readonly NextStepFor[]
  readonly objection: Objection | null
  readonly shown: ShownLevel | null
}

const sourcesShown = 8
const stepsShown = 3
const monthsBack = 6

/** All that is known of this person's competencies, for themselves alone. */
export async function profileFor(
  db: Db,
  reader: { readonly id: string; readonly language: Language },
  now: Date,
): Promise<ProfileEntry[]> {
  const evidence = await evidenceFor(db, reader.id)
  const known = profileOf(evidence, await strengthsFor(db, evidence), monthEnds(now), now.getTime())
  const { sources, answers } = await answersOf(db, reader.id)
  const steps = await stepsCarrying(db, reader)
  const objections = await objectionsOf(db, reader.id)
  return known.map(entry => ({
    ...entry,
    shown: entry.estimate && shownLevel(answers.get(entry.competency) ?? []),
    sources: (sources.get(entry.competency) ?? []).slice(0, sourcesShown),
    steps: (steps.get(entry.competency) ?? []).slice(0, stepsShown),
    objection: objections.find(({ competency }) => competency === entry.competency) ?? null,
  }))
}

const monthEnds = (now: Date): number[] =>
  Array.from({ length: monthsBack }, (_, i) =>
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack + 1 + i, 1),
  )

/** The sittings that bear on each competency, and the answer that counts of each question in them: the latest. */
async function answersOf(db: Db, personId: string) {
  const attempts = await db
    .selectFrom('attempt')
    .innerJoin('publicationPart as part', join =>
      join
        .onRef('part.publicationId', '=', 'attempt.publicationId')
        .onRef('part.partId', '=', 'attempt.partId'),
    )
    .innerJoin('publication', 'publication.id', 'attempt.publicationId')
    .select(['attempt.id', 'evidence', 'submittedAt', 'questionId', 'enrolmentId', 'stepId'])
    .select(({ fn }) => fn.coalesce('attempt.title', 'part.title').as('title'))
    .select(sql<readonly CompetencyAim[] | null>`publication.outline -> 'competencies'`.as('aims'))
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .orderBy('submittedAt', 'desc')
    .limit(500)
    .execute()
  const since = await renewedFor(db, personId)
  const sources = new Map<string, Source[]>()
  const answers = new Map<string, Sitting[]>()
  const counted = new Set<string>()
  for (const { id, submittedAt, title, aims, ...where } of attempts)
    for (const [competency, own] of Map.groupBy(
      where.evidence as unknown as Evidence[],
      of => of.competency,
    )) {
      if (submittedAt!.getTime() <= (since.get(competency) ?? 0)) continue
      const source = {
        ...{ attemptId: id, title, at: submittedAt!, questions: own.length, href: hrefOf(id, where) },
        right: own.filter(({ score }) => score === 1).length,
      }
      sources.set(competency, [...(sources.get(competency) ?? []), source])
      const fresh = own.filter(({ questionId }) => !counted.has(questionId))
      for (const { questionId } of fresh) counted.add(questionId)
      const level = aims?.find(aim => aim.competency === competency)?.level ?? null
      const right = fresh.filter(({ score }) => score === 1).length
      const sitting = { level, right, questions: fresh.length }
      answers.set(competency, [...(answers.get(competency) ?? []), sitting])
    }
  return { sources, answers }
}

interface Where {
  readonly questionId: string | null
  readonly enrolmentId: string | null
  readonly stepId: string | null
}

/** A whole check has its result; a question in a lesson, the lesson. */
function hrefOf(attemptId: string, { questionId, enrolmentId, stepId }: Where): string | null {
  if (questionId === null) return `/attempts/${attemptId}/result`
  return enrolmentId && stepId ? `/enrolments/${enrolmentId}/steps/${stepId}` : null
}

/** Steps that the learner can take now and that bear on a competency, on all their open walks. */
async function stepsCarrying(
  db: Db,
  reader: { readonly id: string; readonly language: Language },
): Promise<ReadonlyMap<string, NextStepFor[]>> {
  const walks = await db
    .selectFrom('enrolment')
    .select('id')
    .where('learnerId', '=', reader.id)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('movedAt', 'desc')
    .limit(20)
    .execute()
  const byCompetency = new Map<string, NextStepFor[]>()
  for (const { id } of walks) {
    const own = await ownWalkIn(db, reader, id)
    if (!own) continue
    const { path } = own.version
    for (const stop of own.place.stops) {
      if (!stop.isOpen || !isShown(stop)) continue
      const { kind, of, title } = stop.step
      const carried = stepKind(kind).isGraded ? stepKind(kind).carries(of) : path.competencies
      const step = { title, path: path.title, href: `/enrolments/${id}/steps/${stop.step.id}` }
      for (const competency of carried ?? [])
        byCompetency.set(competency, [...(byCompetency.get(competency) ?? []), step])
    }
  }
  return byCompetency
}
