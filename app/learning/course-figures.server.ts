import { sql } from 'kysely'
import type { Check } from '#app/assessment/check.ts'
import { about, fewestPeople } from '#app/assessment/disclosure.ts'
import { firstAnswers } from '#app/assessment/given.server.ts'
import { type ItemFigures, itemFigures } from '#app/assessment/item-figures.ts'
import type { MeasuredStrength } from '#app/assessment/mastery/measured.ts'
import type { Question } from '#app/assessment/question.ts'
import { strengthsOf } from '#app/assessment/strengths.server.ts'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { idOf, nodesOf } from '#app/authoring/doc-node.ts'
import { questionsIn } from '#app/authoring/document.ts'
import { toldOf } from '#app/authoring/responses.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'

/** How one part of a course went: who came to it, and who stopped at it two weeks ago or earlier, or gave up there. */
interface PartFigures {
  readonly id: string
  readonly title: string
  readonly reached: number
  readonly stopped: number
}

/** How a question went, where it is asked, and what was learnt of it; null while too few answered. */
export interface QuestionFigures extends ItemFigures {
  readonly part: string
  readonly strength: MeasuredStrength | null
}

/** How one publication of a course went. Counts are of people, as `disclosure.ts` lets them be told. */
export interface CourseFigures {
  readonly number: number
  readonly publishedAt: Date
  readonly people: { readonly started: number; readonly finished: number } | null
  readonly parts: readonly PartFigures[]
  /** Hardest first. */
  readonly questions: readonly QuestionFigures[]
}

/** What ten people or more gave in a poll or a reflection, in all publications together; a reflection has no votes. */
export interface GivenFigures {
  readonly id: string
  readonly part: string
  readonly ask: string
  readonly people: number
  readonly votes: readonly { readonly said: string; readonly people: number }[]
}

/** The polls and reflections of a publication that enough people took part in. */
export async function givenFigures(db: Db, publicationId: string): Promise<readonly GivenFigures[]> {
  const lessons = await db
    .selectFrom('publicationPart')
    .select(['partId', 'title', 'body'])
    .where('publicationId', '=', publicationId)
    .where('kind', '=', 'lesson')
    .orderBy('position')
    .execute()
  const figures: GivenFigures[] = []
  for (const { partId, title, body } of lessons) {
    const doc = body as unknown as DocNode
    const told = await toldOf(db, partId, doc)
    for (const node of nodesOf(doc)) {
      const { people, votes = {} } = told[idOf(node)] ?? {}
      if (people === undefined) continue
      const { ask = '', prompt = ask, options = [] } = node.attrs as unknown as Asked
      const counted = options.map(({ id, words }) => ({ said: words, people: votes[id] ?? 0 }))
      figures.push({ id: idOf(node), part: title, ask: prompt, people, votes: counted })
    }
  }
  return figures
}

interface Asked {
  readonly ask?: string
  readonly prompt?: string
  readonly options?: readonly { readonly id: string; readonly words: string }[]
}

const idleDays = 14

interface Of {
  readonly id: string
  readonly number: number
  readonly publishedAt: Date
}

/** The figures of one publication. The caller has checked who may. */
export async function courseFigures(
  db: Db,
  { id, number, publishedAt }: Of,
  language: Language,
  now: Date,
): Promise<CourseFigures> {
  const parts = await partsOf(db, id)
  const { started, finished } = await peopleOf(db, id)
  const isEnough = started >= fewestPeople
  const given = await firstAnswers(db, id)
  const strengths = await strengthsOf(db, [...given.keys()])
  const questions = parts.flatMap(part =>
    part.questions.flatMap(question => {
      const figures = itemFigures(question, given.get(question.id) ?? [], language)
      const strength = strengths.get(question.id) ?? null
      return figures ? [{ ...figures, part: part.title, strength }] : []
    }),
  )
  return {
    ...{ number, publishedAt },
    people: isEnough ? { started, finished: about(finished) } : null,
    parts: isEnough ? await partFigures(db, id, parts, now) : [],
    questions: questions.sort((a, b) => a.right / a.people - b.right / b.people),
  }
}

/** The walks of those who are told about: the first whole tens who began. */
const walks = (db: Db, publicationId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .where('pathVersion.publicationId', '=', publicationId)
    .where(
      'learnerId',
      'in',
      sql<string>`(
        select learner_id from (
          select learner_id, row_number() over (order by min(started_at), learner_id) as place, count(*) over () as people
          from enrolment join path_version on path_version.id = enrolment.path_version_id
          where path_version.publication_id = ${publicationId} group by learner_id
        ) began where place <= people - people % ${fewestPeople}::int)`,
    )

const peopleOf = (db: Db, publicationId: string) =>
  walks(db, publicationId)
    .select(({ fn }) => [
      fn.count<number>('learnerId').distinct().as('started'),
      fn.count<number>('learnerId').distinct().filterWhere('completedAt', 'is not', null).as('finished'),
    ])
    .executeTakeFirstOrThrow()

async function partsOf(db: Db, publicationId: string) {
  const rows = await db
    .selectFrom('publicationPart')
    .select(['partId', 'kind', 'title', 'body'])
    .where('publicationId', '=', publicationId)
    .orderBy('position')
    .execute()
  return rows.map(({ partId, kind, title, body }) => ({
    ...{ id: partId, title },
    questions:
      kind === 'check'
        ? (body as unknown as Check).questions
        : questionsIn(body as unknown as DocNode).map(({ question }) => question as unknown as Question),
  }))
}

async function partFigures(
  db: Db,
  publicationId: string,
  parts: readonly { readonly id: string; readonly title: string }[],
  now: Date,
): Promise<readonly PartFigures[]> {
  const since = new Date(now.getTime() - idleDays * 86_400_000)
  const reached = await walks(db, publicationId)
    .innerJoin('pathEvent', 'pathEvent.enrolmentId', 'enrolment.id')
    .select(['pathEvent.stepId', eb => eb.fn.count<number>('learnerId').distinct().as('people')])
    .groupBy('pathEvent.stepId')
    .execute()
  const stopped = await walks(db, publicationId)
    .select(['nextStepId as stepId', eb => eb.fn.count<number>('learnerId').distinct().as('people')])
    .where('completedAt', 'is', null)
    .where(eb => eb.or([eb('withdrawnAt', 'is not', null), eb('movedAt', '<', since)]))
    .where(sql<boolean>`next_step_id is not null`)
    .groupBy('nextStepId')
    .execute()
  const at = (rows: readonly { stepId: string | null; people: number }[], id: string) =>
    about(rows.find(({ stepId }) => stepId === id)?.people ?? 0)
  return parts.map(({ id, title }) => ({ id, title, reached: at(reached, id), stopped: at(stopped, id) }))
}
