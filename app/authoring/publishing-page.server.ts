import { page } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { draftOf, facetOf } from './draft.server.ts'
import { regradePreview } from './key-corrections.server.ts'
import { idIn } from './params.server.ts'
import { publishingPolicy } from './policy.server.ts'
import { publicationsOf } from './publications.server.ts'
import { changesNow, draftNow, findingsFor } from './publishing.server.ts'
import { reachNow } from './reach.server.ts'
import { reviewOfPage } from './review-page.server.ts'
import { mayPublish, mayRetire, type WorkKind } from './work.ts'
import { workOfPage } from './work-head.server.ts'

/** Everything about publishing one work: what is missing, whose turn it is, what was published, who may. */
export const publishingLoader = (kind: WorkKind) =>
  page(['expert', 'reviewer'], async ({ person, params, now }) => {
    const { work, head } = await workOfPage(db, person, idIn(params, 'workId'), kind)
    const told = await draftOf(db, work.id)
    const [findings, { frost, ...draft }, publications, policy] = await Promise.all([
      findingsFor(db, work.id, told),
      draftNow(db, work.id, told),
      publicationsOf(db, work.id),
      publishingPolicy(db),
    ])
    const review = await reviewOfPage(db, { person, work, digest: draft.digest, now })
    const [difference, reach, regrade] = await Promise.all([
      frost && draft.changed ? changesNow(db, work.id, frost) : null,
      head.published && draft.changed ? reachNow(db, person, work.id) : null,
      frost && draft.changed && publications[0]
        ? regradePreview(
            db,
            { workId: work.id, personId: person.id, frost, number: publications[0].number + 1 },
            now,
          )
        : null,
    ])
    const history = publications.map(({ outline, ...publication }) => ({
      ...publication,
      parts: outline.modules.reduce((sum, module) => sum + module.parts.length, 0),
      minutes: outline.minutes,
    }))
    return {
      work: { ...head, review },
      findings,
      ...draft,
      difference,
      reach,
      regrade,
      history,
      review,
      may: {
        publish: mayPublish(person, work, policy, review.isApproved),
        retire: mayRetire(person, work, policy),
      },
      /** How many retiring it stops at once; null where whoever has begun goes on. */
      stopsFor: (await facetOf(kind)?.stopsFor?.(db, work.id)) ?? null,
      fourEyes: policy.fourEyes,
    }
  })

export type PublishingData = Awaited<ReturnType<ReturnType<typeof publishingLoader>>>
