import { createHash } from 'node:crypto'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { draftOf, facetOf } from './draft.server.ts'
import { bySeverity, findingsOf, type WorkFinding } from './findings.ts'
import { type Frozen, type FrozenPart, frozen, isSameShape, sorted } from './freeze.ts'
import { applyCorrections, keyCorrections } from './key-corrections.server.ts'
import { changesByMeaning } from './meaning/meaning.ts'
import { publishingPolicy } from './policy.server.ts'
import { repeatPublication, writeMedia, writePublication } from './publication-writing.server.ts'
import { append, reviewLog, standingOf } from './review-log.server.ts'
import { publishedTranslations } from './translation/published.server.ts'
import { mayPublish, mayRetire } from './work.ts'
import { authorsOf, readableBy } from './works.server.ts'

export interface PublicationMade {
  readonly workId: string
  readonly publicationId: string
  readonly number: number
  readonly wordingOnly: boolean
  readonly outline: Frozen['outline']
  readonly by: string
  readonly at: Date
}

/** Called in the transaction that publishes; listed by `app/registries.ts`. */
export const onPublished: ((db: Db, made: PublicationMade) => Promise<unknown>)[] = []

/** Called in the transaction that retires everything published of a work. */
export const onRetired: ((db: Db, retired: { workId: string; by: string; at: Date }) => Promise<unknown>)[] =
  []

export type Published =
  | { readonly ok: true; readonly publicationId: string; readonly number: number; readonly already: boolean }
  | { readonly ok: false; readonly reason: PublishingRefusal }

type PublishingRefusal =
  | 'absent'
  | 'notAllowed'
  | 'unfinished'
  | 'reasonMissing'
  | 'notWordingOnly'
  | 'draftChanged'

interface Publishing {
  readonly person: Person
  readonly workId: string
  /** Words changed at most, which reaches those already on their way too. */
  readonly wordingOnly?: boolean
  /** Answers given before are graded anew by keys that were corrected. */
  readonly regrades?: boolean
  /** The digest of the draft that the person saw; any other is refused. */
  readonly seen?: string | undefined
  /** Why it is published with what is worth mending; empty is refused then, and absent asks nobody. */
  readonly because?: string | undefined
}

/** Publishes a draft as it is now. The same draft published again, or by two at once, is one publication. */
export async function publish(
  db: Db,
  { person, workId, wordingOnly = false, regrades = false, seen, because }: Publishing,
  now: Date,
): Promise<Published> {
  const ready = await readyToPublish(db, { person, workId, wordingOnly, seen, because })
  if (!ready.ok) return ready
  const { frost, digest, facetMedia, before } = ready
  if (before && !before.retiredAt && before.digest === digest)
    return { ok: true, publicationId: before.id, number: before.number, already: true }
  const corrections = regrades ? await keyCorrections(db, workId, frost) : []
  const id = newId()
  const number = (before?.number ?? 0) + 1
  await writePublication(db, { id, workId, number, wordingOnly, digest, frost, by: person.id, at: now })
  await writeMedia(db, { id, workId, frost, facetMedia })
  const made = await tellPublished(
    db,
    { workId, publicationId: id, number, wordingOnly, outline: frost.outline, by: person.id, at: now },
    digest,
    because,
  )
  if (corrections.length > 0)
    await applyCorrections(db, { workId, publicationId: id, personId: person.id, corrections }, now)
  return made
}

export type Ready =
  | {
      readonly ok: true
      readonly frost: Frozen
      readonly digest: string
      readonly facetMedia: readonly string[]
      readonly before: Awaited<ReturnType<typeof latest>>
    }
  | { readonly ok: false; readonly reason: PublishingRefusal }

/** Holds the work and says whether this person may publish its draft as it is now; if so, with the draft as learners will get it. */
export async function readyToPublish(
  db: Db,
  { person, workId, wordingOnly, seen, because }: Publishing,
): Promise<Ready> {
  const work = await lockReadable(db, person, workId)
  if (work) await facetOf(work.kind)?.settle?.(db, workId)
  const told = work && (await draftOf(db, workId))
  if (!told) return { ok: false, reason: 'absent' }
  const frost = frozen(told.draft, told.facts)
  const digest = digestOf(frost)
  if (seen !== undefined && seen !== digest) return { ok: false, reason: 'draftChanged' }
  const isApproved = standingOf(await reviewLog(db, workId)).approved === digest
  if (!mayPublish(person, { authors: await authorsOf(db, workId) }, await publishingPolicy(db), isApproved))
    return { ok: false, reason: 'notAllowed' }
  const findings = await findingsFor(db, workId, told)
  if (findings.some(({ level }) => level === 'error')) return { ok: false, reason: 'unfinished' }
  if (because?.trim() === '' && findings.some(({ level }) => level === 'warning'))
    return { ok: false, reason: 'reasonMissing' }
  const before = await latest(db, workId)
  if (wordingOnly && !(before && isSameShape(await partsOf(db, before.id), frost.parts)))
    return { ok: false, reason: 'notWordingOnly' }
  return { ok: true, frost, digest, facetMedia: told.draft.facet?.mediaIds ?? [], before }
}

async function tellPublished(db: Db, made: PublicationMade, digest: string, words = ''): Promise<Published> {
  const { workId, number, publicationId, by, at } = made
  await db.updateTable('work').set({ retiredAt: null }).where('id', '=', workId).execute()
  await append(db, { workId, event: { type: 'work.published', number, digest, words }, actorId: by }, at)
  for (const tell of onPublished) await tell(db, made)
  return { ok: true, publicationId, number, already: false }
}

/**
 * Makes an earlier publication the one that learners read, as a new publication. Those who are inside keep what they began,
 * and the draft stays as it is.
 */
export async function restore(
  db: Db,
  { person, workId, number: earlierNumber }: { person: Person; workId: string; number: number },
  now: Date,
): Promise<Published | { readonly ok: false; readonly reason: 'alreadyRead' }> {
  const work = await lockReadable(db, person, workId)
  if (!work) return { ok: false, reason: 'absent' }
  if (!mayRetire(person, { authors: await authorsOf(db, workId) }, await publishingPolicy(db)))
    return { ok: false, reason: 'notAllowed' }
  const [earlier, last] = await Promise.all([
    db
      .selectFrom('publication')
      .select(['id', 'number', 'outline', 'digest'])
      .where('workId', '=', workId)
      .where('number', '=', earlierNumber)
      .executeTakeFirst(),
    latest(db, workId),
  ])
  if (!earlier || !last) return { ok: false, reason: 'absent' }
  if (!last.retiredAt && last.digest === earlier.digest) return { ok: false, reason: 'alreadyRead' }
  const [id, number, by] = [newId(), last.number + 1, person.id]
  await repeatPublication(db, { id, earlierId: earlier.id, number, by, at: now })
  const outline = earlier.outline as unknown as Frozen['outline']
  const made = { workId, publicationId: id, number, wordingOnly: false, outline, by, at: now }
  return tellPublished(db, made, earlier.digest)
}

/** Takes down everything published of a work. Those who began it keep what they began. */
export async function retire(
  db: Db,
  { person, workId }: { person: Person; workId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'absent' | 'notAllowed' }> {
  const work = await lockReadable(db, person, workId)
  if (!work) return { ok: false, reason: 'absent' }
  if (!mayRetire(person, { authors: await authorsOf(db, workId) }, await publishingPolicy(db)))
    return { ok: false, reason: 'notAllowed' }
  const { numUpdatedRows } = await db
    .updateTable('publication')
    .set({ retiredAt: now })
    .where('workId', '=', workId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { ok: true }
  await db.updateTable('work').set({ retiredAt: now }).where('id', '=', workId).execute()
  await append(db, { workId, event: { type: 'work.retired' }, actorId: person.id }, now)
  for (const tell of onRetired) await tell(db, { workId, by: person.id, at: now })
  return { ok: true }
}

type Told = Awaited<ReturnType<typeof draftOf>>

/** What an author should know before publishing, errors first; of the draft as already read, where it is. The caller has checked who may. */
export async function findingsFor(db: Db, workId: string, read?: Told): Promise<readonly WorkFinding[]> {
  const told = read ?? (await draftOf(db, workId))
  if (!told) return []
  const own = (await facetOf(told.draft.kind)?.findings(db, workId)) ?? []
  return [...own, ...findingsOf(told.draft, told.facts)].sort(bySeverity)
}

/** The draft as it would be published now, its digest, and whether it differs from what learners see; likewise. */
export async function draftNow(
  db: Db,
  workId: string,
  read?: Told,
): Promise<{ frost: Frozen | null; digest: string; changed: boolean }> {
  const before = await latest(db, workId)
  const told = read ?? (await draftOf(db, workId))
  const frost = told && frozen(told.draft, told.facts)
  const digest = frost ? digestOf(frost) : ''
  return { frost, digest, changed: !before || before.retiredAt !== null || before.digest !== digest }
}

/** What the draft changes about what learners read now, by meaning; null when they read nothing. */
export async function changesNow(db: Db, workId: string, frost: Frozen) {
  const current = await db
    .selectFrom('publication')
    .select(['id', 'outline'])
    .where('workId', '=', workId)
    .where('retiredAt', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!current) return null
  const outline = current.outline as unknown as Frozen['outline']
  const parts = await partsOf(db, current.id)
  const translations = await publishedTranslations(db, current.id)
  return {
    changes: changesByMeaning({ outline, parts, translations }, frost),
    maySayWording: isSameShape(parts, frost.parts),
  }
}

const lockReadable = (db: Db, person: Person, workId: string) =>
  db
    .selectFrom('work')
    .select(['id', 'kind'])
    .where('id', '=', workId)
    .where(readableBy(person))
    .forUpdate()
    .executeTakeFirst()

const latest = (db: Db, workId: string) =>
  db
    .selectFrom('publication')
    .select(['id', 'number', 'digest', 'retiredAt'])
    .where('workId', '=', workId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

const partsOf = (db: Db, publicationId: string): Promise<FrozenPart[]> =>
  db
    .selectFrom('publicationPart')
    .select(['partId as id', 'kind', 'title', 'body', 'minutes', 'bytes'])
    .where('publicationId', '=', publicationId)
    .orderBy('position')
    .execute()

/** Without translations it is what it was before there were any. */
const digestOf = ({ outline, parts, translations }: Frozen) =>
  createHash('sha256')
    .update(
      JSON.stringify(sorted(translations.length > 0 ? [outline, parts, translations] : [outline, parts])),
    )
    .digest('hex')
