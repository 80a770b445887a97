import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { readEvent } from '../enrolments.server.ts'
import { compilePath } from '../machine.ts'
import { mappingOf, proposed } from '../migrating/mapping.ts'
import { isGroup, type Node, type Path } from '../path.ts'
import { draftFor, informed, versionsOf } from '../paths.server.ts'
import { versionOf } from '../versions.server.ts'
import type { Assumptions } from './assumptions.ts'
import { type Rehearsal, rehearsing } from './rehearse.ts'
import { type Moment, rewalk } from './rewalk.ts'

/** Walks of fewer people are shown to nobody: one might be known again. */
const fewest = 10

/** Everything the page of a rehearsal shows; null when the path is not this person's to change. */
export async function rehearsalPage(
  db: Db,
  person: Person,
  { pathId, version, assumptions }: { pathId: string; version: string | null; assumptions: Assumptions },
  now: Date,
) {
  const draft = await draftFor(db, person, pathId)
  if (!draft) return null
  const versions = await versionsOf(db, pathId)
  const chosen = versions.find(one => String(one.number) === version)
  const path = chosen ? (await versionOf(db, chosen.id)).path : (await informed(db, draft.path, now)).path
  const rows = rowsOf(path.steps)
  return {
    ...{ pathId, title: draft.title, version: chosen ? String(chosen.number) : 'draft', assumptions, rows },
    versions: versions.map(({ number }) => number),
    result: rows.some(row => !row.isGroup) ? await rehearsed(path, assumptions) : null,
    history: await historyOn(db, pathId, path, assumptions.seed),
  }
}

/** The draft rehearsed as it is kept; null when the path is not this person's to change. */
export async function draftRehearsed(
  db: Db,
  person: Person,
  pathId: string,
  assumptions: Assumptions,
  now: Date,
): Promise<Rehearsal | null> {
  const draft = await draftFor(db, person, pathId)
  return draft && rehearsed((await informed(db, draft.path, now)).path, assumptions)
}

export type RehearsalShown = NonNullable<Awaited<ReturnType<typeof rehearsalPage>>>

export interface Row {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly depth: number
  readonly isGroup: boolean
}

/** The path from top to bottom, remedies below their step. */
const rowsOf = (nodes: readonly Node[], depth = 0): readonly Row[] =>
  nodes.flatMap(node => {
    const { id, title, kind } = node
    const inner = isGroup(node) ? node.nodes : (node.remedy ?? [])
    return [{ id, title, kind, depth, isGroup: isGroup(node) }, ...rowsOf(inner, depth + 1)]
  })

/** In ms: for so long nobody else is served. */
const longest = 10

/** Gives way to whoever else is served, between two learners. */
async function rehearsed(path: Path, assumptions: Assumptions): Promise<Rehearsal> {
  const run = rehearsing(path, assumptions)
  for (let since = performance.now(); ; ) {
    const { done, value } = run.next()
    if (done) return value
    if (performance.now() - since < longest) continue
    await setImmediate()
    since = performance.now()
  }
}

/** One walk of many, another by another seed; nothing of who or when leaves this place. */
async function historyOn(
  db: Db,
  pathId: string,
  path: Path,
  seed: string,
): Promise<readonly Moment[] | null> {
  const walks = db.selectFrom('enrolment').where('pathId', '=', pathId).where('begun', '=', true)
  const { people } = await walks
    .select(({ fn }) => fn.count<number>('learnerId').distinct().as('people'))
    .executeTakeFirstOrThrow()
  if (people < fewest) return null
  const walk = await walks
    .select(['enrolment.id', 'enrolment.pathVersionId'])
    .orderBy(sql`md5(enrolment.id::text || ${seed})`)
    .limit(1)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('pathEvent')
    .select(['kind', 'body', 'occurredAt'])
    .where('enrolmentId', '=', walk.id)
    .orderBy('sequence')
    .limit(300)
    .execute()
  const from = (await versionOf(db, walk.pathVersionId)).path
  const side = { path, machine: compilePath(path), mapping: mappingOf(proposed(from, path), path) }
  return rewalk(
    side,
    rows.flatMap(row => readEvent(row).map(event => ({ event, at: row.occurredAt }))),
  )
}
