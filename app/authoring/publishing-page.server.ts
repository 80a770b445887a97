import { mutation, notFound, page, type Refusal, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { type Db, db } from '#db/connection.ts'
import { idIn } from './params.server.ts'
import { publishingPolicy } from './policy.server.ts'
import { publicationsOf } from './publications.server.ts'
import { draftNow, findingsFor, publish, retire } from './publishing.server.ts'
import { type PublishingDone, type PublishingForm, publishingForm } from './publishing-forms.ts'
import { askReview, returnWork, reviewsOf, withdrawReview } from './reviews.server.ts'
import { mayPublish, mayRetire, type WorkKind } from './work.ts'
import { workOfPage } from './work-head.server.ts'
import { workFor } from './works.server.ts'

/** Everything about publishing one work: what is missing, what was published, who may. */
export const publishingLoader = (kind: WorkKind) =>
  page(['expert', 'reviewer'], async ({ person, params }) => {
    const { work, head } = await workOfPage(db, person, idIn(params, 'workId'), kind)
    const [findings, draft, publications, reviews, policy] = await Promise.all([
      findingsFor(db, work.id),
      draftNow(db, work.id),
      publicationsOf(db, work.id),
      reviewsOf(db, work.id),
      publishingPolicy(db),
    ])
    const history = publications.map(({ outline, ...publication }) => ({
      ...publication,
      parts: outline.modules.reduce((sum, module) => sum + module.parts.length, 0),
      minutes: outline.minutes,
    }))
    const may = { publish: mayPublish(person, work, policy), retire: mayRetire(person, work, policy) }
    const open = reviews.find(review => review.closedAt === null)
    const mayReturn = open !== undefined && open.askedBy !== person.id && may.publish
    return {
      work: head,
      findings,
      ...draft,
      history,
      reviews,
      may: { ...may, return: mayReturn },
      fourEyes: policy.fourEyes,
    }
  })

export type PublishingData = Awaited<ReturnType<ReturnType<typeof publishingLoader>>>

export const publishingAction = (kind: WorkKind) =>
  mutation(['expert', 'reviewer'], publishingForm, async ({ person, params, form, db, now }) => {
    const workId = idIn(params, 'workId')
    if (!(await workFor(db, person, workId, kind))) notFound()
    return act(db, person, workId, form, now)
  })

async function act(
  db: Db,
  person: Person,
  workId: string,
  form: PublishingForm,
  now: Date,
): Promise<PublishingDone | Refusal> {
  switch (form.intent) {
    case 'publish': {
      const wordingOnly = form.wordingOnly === 'on'
      const made = await publish(db, { person, workId, wordingOnly, seen: form.seen }, now)
      if (!made.ok) return made.reason === 'absent' ? notFound() : refuse(made.reason)
      return { ok: true, done: 'publishedNow', number: made.number }
    }
    case 'retire': {
      const retired = await retire(db, { person, workId }, now)
      if (!retired.ok) return retired.reason === 'absent' ? notFound() : refuse(retired.reason)
      return { ok: true, done: 'retiredNow' }
    }
    case 'askReview':
      return (await askReview(db, person, workId, form.message, now))
        ? { ok: true, done: 'reviewSent' }
        : notFound()
    case 'withdrawReview':
      return (await withdrawReview(db, person, workId, now))
        ? { ok: true, done: 'reviewWithdrawn' }
        : refuse('reviewClosed')
    case 'returnWork':
      return (await returnWork(db, person, workId, form.remark, now))
        ? { ok: true, done: 'returned' }
        : refuse('notAllowed')
  }
}
