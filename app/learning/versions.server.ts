import type { Db } from '#db/connection.ts'
import { compilePath, type PathMachine } from './machine.ts'
import type { Path } from './path.ts'

/** A version of a path as learners walk it: never changed, so that it is kept with its machine once read. */
export interface Version {
  readonly id: string
  readonly pathId: string
  readonly workId: string | null
  readonly publicationId: string | null
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly hours: number | null
  readonly minutes: number
  readonly path: Path
  readonly machine: PathMachine
}

const kept = new Map<string, Version>()
const most = 500

/** The version called `id`, with its machine. Versions are made by this house only, so an unknown id is a mistake of ours. */
export async function versionOf(db: Db, id: string): Promise<Version> {
  const known = kept.get(id)
  if (known) {
    kept.delete(id)
    kept.set(id, known)
    return known
  }
  const row = await db
    .selectFrom('pathVersion')
    .innerJoin('path', 'path.id', 'pathVersion.pathId')
    .select(['pathVersion.id', 'pathId', 'workId', 'publicationId', 'number', 'pathVersion.title'])
    .select(['pathVersion.summary', 'hours', 'minutes', 'pathVersion.definition'])
    .where('pathVersion.id', '=', id)
    .executeTakeFirstOrThrow()
  const { definition, ...rest } = row
  const path = definition as unknown as Path
  const version = { ...rest, path, machine: compilePath(path) }
  kept.set(id, version)
  if (kept.size > most) kept.delete(kept.keys().next().value ?? '')
  return version
}

/** The version of a path that is offered now; null when it never was published, or was retired. */
export async function offeredVersion(db: Db, pathId: string): Promise<Version | null> {
  const row = await db
    .selectFrom('pathVersion')
    .select('id')
    .where('pathId', '=', pathId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
  return row ? versionOf(db, row.id) : null
}
