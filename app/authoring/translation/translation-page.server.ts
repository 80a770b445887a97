import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { otherLanguage } from '../freeze.ts'
import { modulesOf } from '../modules.server.ts'
import { workOfPage } from '../work-head.server.ts'
import { piecesOfCourse } from './course-pieces.ts'
import { courseTranslationsOf } from './course-translations.server.ts'
import { isCurrent, piecesOf } from './pieces.ts'
import { progressOf, translationsOf } from './translations.server.ts'

/** A course in two languages: how far it and each part is, and one of them piece by piece; without `partId` what it says of itself. */
export async function translationPage(db: Db, person: Person, workId: string, partId: string | undefined) {
  const { head, work } = await workOfPage(db, person, workId, 'course')
  const languages = { from: work.language, to: otherLanguage(work.language) }
  const modules = await modulesOf(db, workId)
  const parts = modules.flatMap(module => module.parts)
  const ids = parts.map(part => part.id)
  const [ofParts, ofCourse] = await Promise.all([
    translationsOf(db, ids, languages.to),
    courseTranslationsOf(db, workId, languages.to),
  ])
  const own = piecesOfCourse({ ...work, modules })
  const chosen = partId === undefined ? null : (parts.find(({ id }) => id === partId) ?? notFound())
  const kept = chosen ? ofParts.get(chosen.id) : ofCourse
  return {
    ...{ work: head, languages, personId: person.id, partId: chosen?.id ?? null },
    parts: [
      { id: null, title: head.title, progress: progressOf(own, ofCourse) },
      ...parts.map(part => ({
        ...{ id: part.id, title: part.title },
        progress: progressOf(piecesOf(part), ofParts.get(part.id)),
      })),
    ],
    pieces: (chosen ? piecesOf(chosen) : own).map(piece => {
      const translation = kept?.get(piece.id)
      return { ...piece, kept: translation ?? null, isCurrent: isCurrent(piece, translation) }
    }),
  }
}
