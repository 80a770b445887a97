import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type Doc, mediaIn } from './document.ts'
import { draftOf, facetOf } from './draft.server.ts'
import { bySeverity, findingsOf, type WorkFinding } from './findings.ts'
import { type Frozen, type FrozenPart, frozen, isSameShape, sorted } from './freeze.ts'
import { publishingPolicy } from './policy.server.ts'
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

type PublishingRefusal = 'absent' | 'notAllowed' | 'unfinished' | 'notWordingOnly' | 'draftChanged'

interface Publishing {
  readonly person: Person
  readonly workId: string
  /** Words changed at most, which reaches those already on their way too. */
  readonly wordingOnly?: boolean
  /** The digest of the draft that the person saw; any other is refused. */
  readonly seen?: string | undefined
}

/** Publishes a draft as it is now. The same draft published again, or by two at once, is one publication. */
export async function publish(
  db: Db,
  { person, workId, wordingOnly = false, seen }: Publishing,
  now: Date,
): Promise<Published> {
  const work = await lockReadable(db, person, workId)
  if (!work) return { ok: false, reason: 'absent' }
  if (!mayPublish(person, { authors: await authorsOf(db, workId) }, await publishingPolicy(db)))
    return { ok: false, reason: 'notAllowed' }
  if ((await findingsFor(db, workId)).some(finding => finding.level === 'error'))
    return { ok: false, reason: 'unfinished' }
  const told = await draftOf(db, workId)
  if (!told) return { ok: false, reason: 'absent' }
  const frost = frozen(told.draft, told.facts)
  const digest = digestOf(frost)
  if (seen !== undefined && seen !== digest) return { ok: false, reason: 'draftChanged' }
  const before = await latest(db, workId)
  if (before && !before.retiredAt && before.digest === digest)
    return { ok: true, publicationId: before.id, number: before.number, already: true }
  if (wordingOnly && !(before && isSameShape(await partsOf(db, before.id), frost.parts)))
    return { ok: false, reason: 'notWordingOnly' }
  const id = newId()
  const number = (before?.number ?? 0) + 1
  await write(db, { id, workId, number, wordingOnly, digest, frost, by: person.id, at: now })
  await writeMedia(db, { id, workId, frost, facetMedia: told.draft.facet?.mediaIds ?? [] })
  await db.updateTable('work').set({ retiredAt: null }).where('id', '=', workId).execute()
  await db
    .updateTable('review')
    .set({ closedAt: now, closedBy: person.id, outcome: 'published' })
    .where('workId', '=', workId)
    .where('closedAt', 'is', null)
    .execute()
  await audit(
    db,
    {
      actorId: person.id,
      action: `${work.kind}.published`,
      subject: workId,
      detail: { publicationId: id, number },
    },
    now,
  )
  for (const tell of onPublished)
    await tell(db, {
      workId,
      publicationId: id,
      number,
      wordingOnly,
      outline: frost.outline,
      by: person.id,
      at: now,
    })
  return { ok: true, publicationId: id, number, already: false }
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
  await audit(db, { actorId: person.id, action: `${work.kind}.retired`, subject: workId }, now)
  for (const tell of onRetired) await tell(db, { workId, by: person.id, at: now })
  return { ok: true }
}

/** What an author should know before publishing, errors first. The caller has checked who may. */
export async function findingsFor(db: Db, workId: string): Promise<readonly WorkFinding[]> {
  const told = await draftOf(db, workId)
  if (!told) return []
  const own = (await facetOf(told.draft.kind)?.findings(db, workId)) ?? []
  return [...own, ...findingsOf(told.draft, told.facts)].sort(bySeverity)
}

/** The digest of the draft, and whether it differs from what learners see. */
export async function draftNow(db: Db, workId: string): Promise<{ digest: string; changed: boolean }> {
  const before = await latest(db, workId)
  const told = await draftOf(db, workId)
  const digest = told ? digestOf(frozen(told.draft, told.facts)) : ''
  return { digest, changed: !before || before.retiredAt !== null || before.digest !== digest }
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

const digestOf = ({ outline, parts }: Frozen) =>
  createHash('sha256')
    .update(JSON.stringify(sorted([outline, parts])))
    .digest('hex')

interface Writing {
  readonly id: string
  readonly workId: string
  readonly number: number
  readonly wordingOnly: boolean
  readonly digest: string
  readonly frost: Frozen
  readonly by: string
  readonly at: Date
}

async function write(db: Db, { id, workId, number, wordingOnly, digest, frost, by, at }: Writing) {
  await db
    .insertInto('publication')
    .values({
      id,
      workId,
      number,
      wordingOnly,
      digest,
      outline: JSON.stringify(frost.outline),
      words: searchable(frost),
      publishedAt: at,
      publishedBy: by,
    })
    .execute()
  if (frost.parts.length === 0) return
  await db
    .insertInto('publicationPart')
    .values(
      frost.parts.map(({ id: partId, body, ...part }, position) => ({
        publicationId: id,
        partId,
        ...part,
        body: JSON.stringify(body),
        position,
      })),
    )
    .execute()
}

/** PostgreSQL keeps at most a megabyte of stems, so very long texts are searched by their beginning. */
const textLimit = 200_000

function searchable({ outline: { title, summary }, text }: Frozen) {
  const stems = (words: string) =>
    sql`(to_tsvector('indonesian', ${words}) || to_tsvector('english', ${words}))`
  return sql<string>`setweight(${stems(title)}, 'A') || setweight(${stems(summary)}, 'B') || setweight(${stems(text.slice(0, textLimit))}, 'D')`
}

/** Opens to everybody signed in the files that this publication shows, as far as they belong to the work. */
async function writeMedia(
  db: Db,
  {
    id,
    workId,
    frost,
    facetMedia,
  }: { id: string; workId: string; frost: Frozen; facetMedia: readonly string[] },
) {
  const lessons = frost.parts.filter(part => part.kind === 'lesson').map(part => part.body as Doc)
  const cover = frost.outline.coverMediaId
  const shown = [...lessons.flatMap(mediaIn), ...facetMedia, ...(cover ? [cover] : [])]
  if (shown.length === 0) return
  await db
    .insertInto('publicationMedia')
    .columns(['publicationId', 'mediaId'])
    .expression(eb =>
      eb
        .selectFrom('mediaUse')
        .select([eb.val(id).as('publicationId'), 'mediaId'])
        .where('workId', '=', workId)
        .where('mediaId', 'in', [...new Set(shown)]),
    )
    .execute()
}
