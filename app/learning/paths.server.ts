import { audit } from '#app/people/audit.server.ts'
import { has, type Person, scopeOf } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { sameJson } from '#app/web/same.ts'
import type { Db } from '#db/connection.ts'
import { type Finding, findingsOf } from './findings.ts'
import type { Path } from './path.ts'
import { withFacts } from './path-facts.server.ts'
import { findPath } from './path-passages.server.ts'
import { type Span, spanOf } from './proving/span.ts'
import { withNames } from './rule-names.server.ts'
import { makeVersion, retireVersions } from './versions-made.server.ts'

export interface DraftPath {
  readonly id: string
  readonly title: string
  readonly path: Path
  readonly revision: number
  readonly retiredAt: Date | null
  readonly updatedAt: Date
}

/** Whoever composed a path, administrators, and coordinators of the whole organisation may change it. */
export const mayCompose = (person: Person, path: { createdBy: string | null }): boolean =>
  path.createdBy === person.id || has(person, 'administrator') || scopeOf(person, 'coordinator') === 'all'

const composed = (db: Db) => db.selectFrom('path').where('workId', 'is', null)

/** Starts a path of its own, as a draft. */
export async function createPath(
  db: Db,
  { by, path }: { by: string; path: Path },
  now: Date,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('path')
    .values({
      ...{ id, title: path.title, summary: path.summary, definition: JSON.stringify(path) },
      ...{ createdBy: by, createdAt: now, updatedBy: by, updatedAt: now },
    })
    .execute()
  return id
}

/** A draft this person may change; null when there is none. */
export async function draftFor(db: Db, person: Person, pathId: string): Promise<DraftPath | null> {
  const row = await composed(db)
    .select(['id', 'title', 'definition', 'revision', 'retiredAt', 'updatedAt', 'createdBy'])
    .where('id', '=', pathId)
    .executeTakeFirst()
  if (!row || !mayCompose(person, row)) return null
  const { definition, createdBy: _, ...draft } = row
  return { ...draft, path: definition as unknown as Path }
}

/** The paths this person may change, those changed last first, with what is offered and who walks it. */
export const draftsFor = (db: Db, person: Person) =>
  composed(db)
    .leftJoin('pathVersion', join =>
      join.onRef('pathVersion.pathId', '=', 'path.id').on('pathVersion.retiredAt', 'is', null),
    )
    .select(['path.id', 'path.title', 'path.updatedAt', 'path.createdBy', 'pathVersion.number'])
    .select(({ selectFrom }) =>
      selectFrom('enrolment')
        .select(({ fn }) => fn.countAll<number>().as('walking'))
        .whereRef('enrolment.pathId', '=', 'path.id')
        .where('completedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .as('walking'),
    )
    .$if(!mayCompose(person, { createdBy: null }), query => query.where('path.createdBy', '=', person.id))
    .orderBy('path.updatedAt', 'desc')
    .limit(200)
    .execute()

export type Saved =
  | { readonly status: 'saved'; readonly revision: number }
  | {
      readonly status: 'stale'
      readonly revision: number
      readonly body: Path
      /** Who saved it; null for the same person, on another page. */
      readonly by: string | null
      readonly at: Date
    }
  | { readonly status: 'absent' }

/**
 * Keeps a changed draft that is based on `revision`. A stale base changes nothing and gets what is there instead, unless that
 * says the same: then it was kept before.
 */
export async function saveDraft(
  db: Db,
  { person, pathId, revision, path }: { person: Person; pathId: string; revision: number; path: Path },
  now: Date,
): Promise<Saved> {
  const row = await composed(db)
    .leftJoin('person', 'person.id', 'path.updatedBy')
    .select(['revision', 'path.createdBy', 'definition', 'path.updatedAt', 'updatedBy', 'person.name as by'])
    .where('path.id', '=', pathId)
    .forUpdate('path')
    .executeTakeFirst()
  if (!row || !mayCompose(person, row)) return { status: 'absent' }
  const body = row.definition as unknown as Path
  if (sameJson(body, path)) return { status: 'saved', revision: row.revision }
  if (row.revision !== revision)
    return {
      ...{ status: 'stale', revision: row.revision, body, at: row.updatedAt },
      by: row.updatedBy === person.id ? null : row.by,
    }
  await db
    .updateTable('path')
    .set({
      ...{ title: path.title, summary: path.summary },
      definition: JSON.stringify((await withNames(db, path)).path),
      ...{ revision: revision + 1, updatedBy: person.id, updatedAt: now },
    })
    .where('id', '=', pathId)
    .execute()
  return { status: 'saved', revision: revision + 1 }
}

/** The draft with what the published things it points to say, and what is wrong with those. */
export async function informed(db: Db, path: Path, now: Date) {
  const facts = await withFacts(db, path, now)
  const named = await withNames(db, facts.path)
  return { path: named.path, findings: [...facts.findings, ...named.findings], bytes: facts.bytes }
}

/** The same with everything to mend before publishing, and how long its ways are. */
export async function examined(
  db: Db,
  draft: Path,
  now: Date,
): Promise<{ path: Path; findings: readonly Finding[]; span: Span }> {
  const { path, findings, bytes } = await informed(db, draft, now)
  return { path, findings: [...findings, ...findingsOf(path)], span: spanOf(path, bytes) }
}

export type VersionMade =
  | { readonly ok: true; readonly versionId: string; readonly number: number }
  | { readonly ok: false; readonly reason: 'absent' | 'unfinished' }

/** Offers the draft as a new version. Those on their way stay on the one they began. */
export async function publishPath(
  db: Db,
  { person, pathId }: { person: Person; pathId: string },
  now: Date,
): Promise<VersionMade> {
  const row = await composed(db)
    .select(['definition', 'createdBy'])
    .where('id', '=', pathId)
    .forUpdate()
    .executeTakeFirst()
  if (!row || !mayCompose(person, row)) return { ok: false, reason: 'absent' }
  const { path, findings } = await examined(db, row.definition as unknown as Path, now)
  if (findings.some(finding => finding.level === 'error')) return { ok: false, reason: 'unfinished' }
  const { id, number } = await makeVersion(db, { pathId, path, publicationId: null, by: person.id }, now)
  await db.updateTable('path').set({ retiredAt: null }).where('id', '=', pathId).execute()
  await findPath(db, pathId)
  await audit(db, { actorId: person.id, action: 'path.published', subject: pathId, detail: { number } }, now)
  return { ok: true, versionId: id, number }
}

/** Offers the path to nobody new; those on their way go on. */
export async function retirePath(
  db: Db,
  { person, pathId }: { person: Person; pathId: string },
  now: Date,
): Promise<boolean> {
  if (!(await draftFor(db, person, pathId))) return false
  // The path's row first: whoever publishes at the same time holds it, and what they made is retired too.
  await db.updateTable('path').set({ retiredAt: now }).where('id', '=', pathId).execute()
  await retireVersions(db, pathId, now)
  await findPath(db, pathId)
  await audit(db, { actorId: person.id, action: 'path.retired', subject: pathId }, now)
  return true
}

/** The versions of a path, newest first. */
export const versionsOf = (db: Db, pathId: string) =>
  db
    .selectFrom('pathVersion')
    .leftJoin('person', 'person.id', 'pathVersion.publishedBy')
    .select(['pathVersion.id', 'number', 'publishedAt', 'retiredAt', 'minutes', 'person.name as by'])
    .select(({ selectFrom }) =>
      selectFrom('enrolment')
        .select(({ fn }) => fn.countAll<number>().as('walking'))
        .whereRef('enrolment.pathVersionId', '=', 'pathVersion.id')
        .where('completedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .as('walking'),
    )
    .where('pathId', '=', pathId)
    .orderBy('number', 'desc')
    .execute()
