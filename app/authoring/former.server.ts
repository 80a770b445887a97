import { notFound, page } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { type Db, db } from '#db/connection.ts'
import { type Doc, mediaIn, recordingsIn } from './document.ts'
import { factsFor } from './media.server.ts'
import type { Outline } from './outline.ts'
import { partsOf } from './outline.ts'
import { idIn } from './params.server.ts'
import { publishingPolicy } from './policy.server.ts'
import { forLearners, publicationOf, publicationPart } from './publications.server.ts'
import { mayRetire, type WorkKind } from './work.ts'
import { workFor } from './works.server.ts'

/** Any publication of a work as learners read it, for its authors and reviewers. Publications never change, so it is always there. */
export async function formerPublication(
  db: Db,
  person: Person,
  {
    workId,
    kind,
    number,
    partId,
  }: { workId: string; kind: WorkKind; number: string | undefined; partId?: string },
) {
  const work = (await workFor(db, person, workId, kind)) ?? notFound()
  if (!/^[1-9]\d{0,5}$/.test(number ?? '')) notFound()
  const row =
    (await db
      .selectFrom('publication')
      .select(['id', 'number', 'outline', 'publishedAt'])
      .where('workId', '=', workId)
      .where('number', '=', Number(number))
      .executeTakeFirst()) ?? notFound()
  const outline = row.outline as unknown as Outline
  const chosen = partId ? partsOf(outline).find(({ id }) => id === partId) : partsOf(outline)[0]
  if (partId && !chosen) notFound()
  const full = chosen ? await publicationPart(db, row.id, chosen.id) : null
  const part = full && forLearners(full)
  const body: Doc | null = part?.kind === 'lesson' ? part.body : null
  const [facts, current, policy] = await Promise.all([
    factsFor(
      db,
      body ? { media: mediaIn(body), recordings: recordingsIn(body) } : { media: [], recordings: [] },
    ),
    publicationOf(db, workId),
    publishingPolicy(db),
  ])
  return {
    ...{ workId, kind, outline, part, facts },
    workTitle: work.title,
    number: row.number,
    publishedAt: row.publishedAt,
    isCurrent: current?.id === row.id,
    mayRestore: current?.id !== row.id && mayRetire(person, work, policy),
  }
}

export type Former = Awaited<ReturnType<typeof formerPublication>>

export const formerLoader = (kind: WorkKind) =>
  page(['expert', 'reviewer'], async ({ person, params }) => {
    const partId = params.partId && idIn(params, 'partId')
    return formerPublication(db, person, {
      workId: idIn(params, 'workId'),
      ...{ kind, number: params.number, partId },
    })
  })
