import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { workFor } from '../works.server.ts'
import { humanName } from './file-names.ts'
import { importFor } from './imports.server.ts'
import type { NoCourseReason } from './incoming.ts'
import type { Report } from './report.ts'
import type { Split } from './split-headings.ts'

/** A part that will come. */
export interface ComingPart {
  readonly kind: 'lesson' | 'check'
  readonly title: string
}

export interface Coming {
  readonly title: string
  readonly language: Language
  readonly modules: readonly { readonly title: string; readonly parts: readonly ComingPart[] }[]
  readonly report: Report
  /** Whether its headings could part it in another way. */
  readonly maySplit: boolean
}

export interface ImportPage {
  readonly id: string
  readonly fileName: string
  readonly split: Split
  readonly done: number
  readonly total: number
  readonly refused: { readonly reason: NoCourseReason | 'failed'; readonly detail: string } | null
  readonly into: { readonly id: string; readonly title: string } | null
  readonly coming: Coming | null
  /** The course that was made of it. */
  readonly workId: string | null
}

/** An import as its sender sees it before anything is made. */
export async function importPage(db: Db, person: Person, id: string): Promise<ImportPage> {
  const found = (await importFor(db, person, id)) ?? notFound()
  const { fileName, split, done, total, refused, refusedDetail, incoming, report, workId } = found
  const into = found.intoWorkId ? await workFor(db, person, found.intoWorkId, 'course') : null
  return {
    ...{ id, fileName, split, done, total, workId },
    refused: refused && { reason: refused, detail: refusedDetail },
    into: into && { id: into.id, title: into.title },
    coming: incoming &&
      report && {
        title: incoming.course.facts.title ?? humanName(fileName),
        language: incoming.course.facts.language ?? found.language,
        modules: incoming.course.modules.map(({ title, parts }) => ({
          title,
          parts: parts.map(({ kind, title }) => ({ kind, title })),
        })),
        report,
        maySplit: !/\.zip$/i.test(fileName),
      },
  }
}
