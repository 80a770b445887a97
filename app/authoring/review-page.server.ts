import type { Person } from '#app/people/person.ts'
import { dayOf } from '#app/web/day.ts'
import { localTimeOf } from '#app/web/zoned.ts'
import type { Db } from '#db/connection.ts'
import { reviewLog, standingOf } from './review-log.server.ts'
import { reviewTurn } from './review-turn.ts'
import { namesOf } from './review-turns.server.ts'
import { mayEdit, mayReview } from './work.ts'
import type { WorkRow } from './works.server.ts'

/** Everything about the review of one work: whose turn it is, what was said, what this person may do. */
export async function reviewOfPage(
  db: Db,
  { person, work, digest, now }: { person: Person; work: WorkRow; digest: string; now: Date },
) {
  const log = await reviewLog(db, work.id)
  const standing = standingOf(log, digest)
  const [names, reviewers, discussed] = await Promise.all([
    namesOf(
      db,
      [standing.reviewer, standing.askedBy, standing.plan?.by].filter(id => id != null),
    ),
    reviewersFor(db, person, work),
    openDiscussions(db, work.id),
  ])
  const reviewer = (standing.reviewer && names.get(standing.reviewer)) ?? null
  const authors = work.authors.filter(({ role }) => role === 'author').map(({ name }) => name)
  const isTheirs = standing.askedBy !== null && mayReview(person, work, standing.askedBy)
  const asked = standing.state === 'in-review' || standing.outdated
  return {
    ...reviewTurn(standing, { reviewer, authors }),
    log: log.toReversed().slice(0, 30),
    reviewers,
    /** Whom the form offers first. */
    reviewer: standing.reviewer,
    discussed,
    plan: standing.plan && {
      at: standing.plan.at,
      zone: standing.plan.zone,
      by: names.get(standing.plan.by) ?? '',
      isChanged: standing.plan.digest !== digest,
    },
    isApproved: standing.approved === digest,
    today: dayOf(now, person.zone),
    localNow: localTimeOf(now, person.zone),
    may: {
      ask: mayEdit(person, work) && standing.state !== 'scheduled',
      withdraw: mayEdit(person, work) && standing.askedBy !== null && standing.state !== 'scheduled',
      approve: isTheirs && asked,
      askChanges: isTheirs && (asked || standing.state === 'approved'),
      cancel: standing.plan !== null && (mayEdit(person, work) || standing.plan.by === person.id),
    },
  }
}

export type ReviewOfPage = Awaited<ReturnType<typeof reviewOfPage>>

/** Who can be asked to look: those named at the work first, never its only author. */
async function reviewersFor(db: Db, person: Person, work: WorkRow) {
  if (!mayEdit(person, work)) return []
  const authors = work.authors.filter(({ role }) => role === 'author')
  const alone = authors.length === 1 ? authors[0]?.personId : undefined
  const rows = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('roleGrant.role', '=', 'reviewer')
    .where('roleGrant.revokedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.id', '!=', person.id)
    .$if(alone !== undefined, query => query.where('person.id', '!=', alone ?? ''))
    .orderBy('person.name')
    .limit(200)
    .execute()
  const isNamed = ({ id }: { id: string }) =>
    work.authors.some(({ personId, role }) => personId === id && role === 'reviewer')
  return [...rows.filter(isNamed), ...rows.filter(row => !isNamed(row))]
}

/** Lessons of the draft about which something is said that is not settled. */
const openDiscussions = (db: Db, workId: string) =>
  db
    .selectFrom('commentThread')
    .innerJoin('part', 'part.id', 'commentThread.partId')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .select(({ fn }) => ['part.id', 'part.title', fn.countAll<number>().as('count')])
    .where('part.workId', '=', workId)
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .where('commentThread.resolvedAt', 'is', null)
    .groupBy(['part.id', 'part.title', 'part.position', 'module.position'])
    .orderBy('module.position')
    .orderBy('part.position')
    .execute()
