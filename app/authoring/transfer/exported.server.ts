import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { draftOf, shownBy } from '../draft.server.ts'
import { otherLanguage } from '../freeze.ts'
import { usualHoursForm } from '../hours-form.ts'
import { recordingFacts } from '../media.server.ts'
import type { Outline } from '../outline.ts'
import { publicationById } from '../publications.server.ts'
import { courseTranslationsOf } from '../translation/course-translations.server.ts'
import { paired } from '../translation/paired.ts'
import type { Translation } from '../translation/pieces.ts'
import { publishedTranslations } from '../translation/published.server.ts'
import { translationsOf } from '../translation/translations.server.ts'
import { workFor } from '../works.server.ts'
import type { Exported, ExportedMedia, ExportedPart, ExportedTranslation } from './exported.ts'

/** A course of the person's to take along: its draft, or a publication of it. Not found when they may not read it. */
export async function exportedCourse(
  db: Db,
  person: Person,
  workId: string,
  publicationId: string | null,
): Promise<Exported> {
  if (!(await workFor(db, person, workId, 'course'))) notFound()
  return publicationId ? published(db, workId, publicationId) : drafted(db, workId)
}

async function drafted(db: Db, workId: string): Promise<Exported> {
  const { draft } = (await draftOf(db, workId)) ?? notFound()
  const shown = shownBy(draft.modules)
  const ids = [...shown.media, ...(draft.coverMediaId ? [draft.coverMediaId] : [])]
  return {
    ...draft,
    translation: await translationOf(db, workId, draft),
    number: null,
    media: await mediaOf(db, ids, { workId }),
    recordings: await recordingFacts(db, shown.recordings),
  }
}

async function published(db: Db, workId: string, publicationId: string): Promise<Exported> {
  const publication = isId(publicationId) ? await publicationById(db, publicationId) : null
  if (!publication || publication.workId !== workId) notFound()
  const { outline, number } = publication
  const rows = await db
    .selectFrom('publicationPart')
    .select(['partId as id', 'kind', 'title', 'body'])
    .where('publicationId', '=', publicationId)
    .orderBy('position')
    .execute()
  const bodies = new Map(rows.map(row => [row.id, row]))
  const modules = outline.modules.map(({ id, title, parts }) => ({
    id,
    title,
    parts: parts.flatMap(({ id }): ExportedPart[] => {
      const row = bodies.get(id)
      return row ? [{ ...row, minutes: null }] : []
    }),
  }))
  const shown = shownBy(modules)
  const ids = [...shown.media, ...(outline.coverMediaId ? [outline.coverMediaId] : [])]
  return {
    ...{ number, modules, title: outline.title, summary: outline.summary, language: outline.language },
    ...{ hoursJp: outline.hoursJp, competencies: outline.competencies, coverMediaId: outline.coverMediaId },
    audience: outline.audience ?? '',
    hoursForm: outline.hoursForm ?? usualHoursForm,
    effortMinutes: null,
    translation: await publishedTranslation(db, publicationId, outline, modules),
    media: await mediaOf(db, ids, { publicationId }),
    recordings: await recordingFacts(db, shown.recordings),
  }
}

/** Everything that was translated of a draft, out of date or not. */
async function translationOf(
  db: Db,
  workId: string,
  { language: own, modules }: Pick<Exported, 'language' | 'modules'>,
): Promise<ExportedTranslation | null> {
  const language = otherLanguage(own)
  const ids = modules.flatMap(module => module.parts.map(({ id }) => id))
  const [course, parts] = await Promise.all([
    courseTranslationsOf(db, workId, language),
    translationsOf(db, ids, language),
  ])
  if (course.size === 0 && parts.size === 0) return null
  return {
    language,
    course: Object.fromEntries(course),
    parts: Object.fromEntries([...parts].map(([id, pieces]) => [id, Object.fromEntries(pieces)])),
  }
}

async function publishedTranslation(
  db: Db,
  publicationId: string,
  outline: Outline,
  modules: Exported['modules'],
): Promise<ExportedTranslation | null> {
  const rows = await publishedTranslations(db, publicationId)
  const names = outline.translation?.names ?? {}
  if (rows.length === 0 && Object.keys(names).length === 0) return null
  const said = (piece: string, original = ''): [string, Translation][] =>
    names[piece] ? [[piece, { original: [original], words: [names[piece]] }]] : []
  const partOf = (part: ExportedPart) => {
    const row = rows.find(({ partId }) => partId === part.id)
    return row
      ? paired(part, row)
      : Object.fromEntries(said(part.id, part.title).map(([, told]) => ['', told]))
  }
  return {
    language: otherLanguage(outline.language),
    course: Object.fromEntries([
      ...said('title', outline.title),
      ...said('summary', outline.summary),
      ...said('audience', outline.audience),
      ...modules.flatMap(({ id, title }) => said(id, title)),
    ]),
    parts: Object.fromEntries(modules.flatMap(({ parts }) => parts.map(part => [part.id, partOf(part)]))),
  }
}

/** Files by their ids, as far as the draft or the publication may show them. */
async function mediaOf(
  db: Db,
  ids: readonly string[],
  of: { readonly workId: string } | { readonly publicationId: string },
): Promise<Readonly<Record<string, ExportedMedia>>> {
  const known = [...new Set(ids.filter(isId))]
  if (known.length === 0) return {}
  const rows = await db
    .selectFrom('media')
    .select(['id', 'digest', 'mime', 'name', 'alt', 'bytes'])
    .where('id', 'in', known)
    .where(eb =>
      'workId' in of
        ? eb.exists(
            eb
              .selectFrom('mediaUse')
              .select('mediaId')
              .whereRef('mediaId', '=', 'media.id')
              .where('workId', '=', of.workId),
          )
        : eb.exists(
            eb
              .selectFrom('publicationMedia')
              .select('mediaId')
              .whereRef('mediaId', '=', 'media.id')
              .where('publicationId', '=', of.publicationId),
          ),
    )
    .execute()
  return Object.fromEntries(rows.map(row => [row.id, row]))
}
