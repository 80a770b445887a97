import { checkSchema } from '#app/assessment/check.ts'
import { checkDocument } from './document-check.ts'
import type { PartKind } from './work.ts'

/** Why a body cannot be stored at all; being unfinished is no reason. */
export interface BodyFinding {
  /** Where in the body: a path for a check, a block's id for a lesson. */
  readonly at: string
  readonly says: string
}

export type ReadBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly findings: readonly BodyFinding[] }

/** Bytes that a body may have when stored. */
const limit = 2_000_000

/** Checks a body before it is stored: a lesson by the blocks we know, a check by its questions' shapes. */
export function readBody(kind: PartKind, body: unknown): ReadBody {
  if (JSON.stringify(body ?? null).length > limit)
    return { ok: false, findings: [{ at: '', says: 'tooLong' }] }
  return kind === 'lesson' ? readLesson(body) : readCheck(body)
}

function readLesson(body: unknown): ReadBody {
  const checked = checkDocument(body)
  return checked.ok ? { ok: true, body } : { ok: false, findings: [{ at: '', says: 'wrong' }] }
}

function readCheck(body: unknown): ReadBody {
  const read = checkSchema.safeParse(body)
  if (read.success) return { ok: true, body: read.data }
  return {
    ok: false,
    findings: read.error.issues.map(issue => ({ at: issue.path.join('.'), says: issue.message })),
  }
}
