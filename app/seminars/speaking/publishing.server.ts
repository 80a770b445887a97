import { draftOf } from '#app/authoring/draft.server.ts'
import { publishingPolicy } from '#app/authoring/policy.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { draftNow, findingsFor } from '#app/authoring/publishing.server.ts'
import { reviewLog, standingOf } from '#app/authoring/review-log.server.ts'
import { mayPublish } from '#app/authoring/work.ts'
import { authorsOf } from '#app/authoring/works.server.ts'
import type { Db } from '#db/connection.ts'
import { begunCount } from '../taken-back.server.ts'
import type { Desk } from './desk.server.ts'
import { lent } from './lent.ts'

/** Where the recording stands on its way to learners, and what whoever is at the desk may do next. */
export async function publishingOf(db: Db, { side, person }: Desk, workId: string) {
  const told = await draftOf(db, workId)
  const [{ digest, changed }, findings, policy, publication, log, authors] = await Promise.all([
    draftNow(db, workId, told),
    findingsFor(db, workId, told),
    publishingPolicy(db),
    publicationOf(db, workId),
    reviewLog(db, workId),
    authorsOf(db, workId),
  ])
  const { state, approved } = standingOf(log, digest)
  // Who has not changed anything of it yet becomes an author with what they do.
  const isIn = authors.some(({ personId, role }) => personId === person.id && role === 'author')
  const work = { authors: isIn ? authors : [...authors, { personId: person.id, role: 'author' as const }] }
  const isLinked = side === 'link'
  return {
    digest,
    isPublished: publication !== null,
    changed,
    state,
    findings: findings.filter(({ level }) => level !== 'advice'),
    mayPublish: !isLinked && mayPublish(lent(person), work, policy, approved === digest),
    begun: await begunCount(db, workId),
    mayAsk: !isLinked && policy.fourEyes,
  }
}

export type PublishingState = Awaited<ReturnType<typeof publishingOf>>
