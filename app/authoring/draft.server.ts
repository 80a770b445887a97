import type { Db } from '#db/connection.ts'
import type { DocumentFacts } from './blocks/block.ts'
import { type Doc, linksElsewhereIn, mediaIn, recordingsIn } from './document.ts'
import type { WorkFinding } from './findings.ts'
import type { Draft, Facet } from './freeze.ts'
import { factsFor } from './media.server.ts'
import { modulesOf } from './modules.server.ts'
import { translatedCourse } from './translation/course-translations.server.ts'
import { translatedParts } from './translation/translations.server.ts'
import type { WorkKind } from './work.ts'

/** What a kind of work brings of its own when it is published; listed by `app/registries.ts`. */
export interface WorkFacet {
  readonly kind: WorkKind
  /** What is missing before it can be published. */
  findings(db: Db, workId: string): Promise<readonly WorkFinding[]>
  /** Called only when nothing is missing. */
  facet(db: Db, workId: string): Promise<Facet | null>
  /** Called before the draft is published: makes the files that its facet names and that were not needed until now. */
  settle?(db: Db, workId: string): Promise<void>
  /** How many have begun it, for whom retiring it stops it at once; without this whoever has begun goes on. */
  stopsFor?(db: Db, workId: string): Promise<number>
}

export const workFacets: WorkFacet[] = []

export const facetOf = (kind: WorkKind) => workFacets.find(facet => facet.kind === kind)

/** The whole draft, with what its documents show. The caller has checked who may. */
export async function draftOf(
  db: Db,
  workId: string,
): Promise<{ draft: Draft; facts: DocumentFacts } | null> {
  const work = await db
    .selectFrom('work')
    .select(['kind', 'title', 'summary', 'language', 'hoursJp', 'hoursForm', 'effortMinutes'])
    .select(['coverMediaId', 'audience'])
    .where('id', '=', workId)
    .executeTakeFirst()
  if (!work) return null
  const competencies = await db
    .selectFrom('workCompetency')
    .select(['competency', 'level'])
    .where('workId', '=', workId)
    .orderBy('competency')
    .execute()
  const modules = await modulesOf(db, workId)
  const { translations, ...ownTranslation } = await inOtherLanguage(db, { ...work, id: workId, modules })
  const facet = (await facetOf(work.kind)?.facet(db, workId)) ?? null
  return {
    draft: { ...work, competencies, modules, facet, translations, ownTranslation },
    facts: await factsFor(db, shownBy(modules), workId),
  }
}

/** A course in its other language; other kinds of works have none. */
async function inOtherLanguage(
  db: Db,
  course: Pick<Draft, 'kind' | 'language' | 'title' | 'summary' | 'audience' | 'modules'> & {
    readonly id: string
  },
): Promise<Draft['ownTranslation'] & Pick<Draft, 'translations'>> {
  if (course.kind !== 'course') return { names: {}, untranslated: [], titles: {}, translations: [] }
  return { ...(await translatedCourse(db, course)), ...(await translatedParts(db, course)) }
}

/** Ids of everything that the lessons of these modules show. */
export function shownBy(modules: Draft['modules']) {
  const lessons = modules.flatMap(module => module.parts).filter(part => part.kind === 'lesson')
  return {
    media: [...new Set(lessons.flatMap(part => mediaIn(part.body as Doc)))],
    recordings: [...new Set(lessons.flatMap(part => recordingsIn(part.body as Doc)))],
    links: [...new Set(lessons.flatMap(part => linksElsewhereIn(part.body as Doc)))],
  }
}
