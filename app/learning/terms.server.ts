import { sql } from 'kysely'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { type Term, termsIn } from '#app/authoring/blocks/term.ts'
import { publicationInForce, publicationsNow } from '#app/authoring/publications.server.ts'
import { readIn } from '#app/authoring/translation/published.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { isShown } from './place.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { heldBy } from './steps/registry.ts'
import { inOrder, type ListedTerm } from './terms.ts'
import type { OwnWalk } from './walks.server.ts'

/** Every term that the lessons of a walk explain, in alphabetical order, with where. */
export async function termsOf(db: Db, own: OwnWalk, language: Language): Promise<readonly ListedTerm[]> {
  const explaining = await lessonsWithTerms(db, own)
  const found: { term: Term; stepId: string; lesson: string; isOpen: boolean }[] = []
  for (const stop of own.place.stops.filter(({ step }) => explaining.has(partOf(step.of)))) {
    const part = await publishedPartOf(db, { enrolmentId: own.id, version: own.version, step: stop.step })
    if (!part) continue
    const { body, title } = await readIn(db, part, language)
    const place = { stepId: stop.step.id, lesson: title, isOpen: isShown(stop) }
    found.push(...termsIn(body as DocNode).map(term => ({ term, ...place })))
  }
  return inOrder(found, language)
}

/** Whether a walk has terms to list. */
export const hasTerms = async (db: Db, own: OwnWalk): Promise<boolean> =>
  (await lessonsWithTerms(db, own)).size > 0

const partOf = (of: unknown) => (of as { partId?: string }).partId ?? ''

async function lessonsWithTerms(db: Db, { version, place }: OwnWalk): Promise<ReadonlySet<string>> {
  const lessons = place.stops.filter(({ step }) => heldBy(step) === 'lesson').map(({ step }) => step.of)
  const publicationIds = version.publicationId
    ? [(await publicationInForce(db, version.publicationId))?.id ?? version.publicationId]
    : [...(await publicationsNow(db, [...new Set(lessons.map(workOf))])).values()].map(({ id }) => id)
  if (lessons.length === 0 || publicationIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('publicationPart')
    .select('partId')
    .where('publicationId', 'in', publicationIds)
    .where('partId', 'in', lessons.map(partOf))
    .where(sql<boolean>`body @? '$.**.type ? (@ == "glossary")'`)
    .execute()
  return new Set(rows.map(({ partId }) => partId))
}

const workOf = (of: unknown) => (of as { workId: string }).workId
