import { mutation, notFound, type Refusal, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { facetOf } from './draft.server.ts'
import { idIn } from './params.server.ts'
import { publish, restore, retire } from './publishing.server.ts'
import { type PublishingDone, type PublishingForm, publishingForm } from './publishing-forms.ts'
import {
  approve,
  askChanges,
  askReview,
  cancelSchedule,
  schedule,
  withdrawReview,
} from './reviewing.server.ts'
import type { WorkKind } from './work.ts'
import { workFor } from './works.server.ts'

export const publishingAction = (kind: WorkKind) =>
  mutation(['expert', 'reviewer'], publishingForm, async ({ person, params, form, db, now }) => {
    const workId = idIn(params, 'workId')
    if (!(await workFor(db, person, workId, kind))) notFound()
    const act = acts[form.intent] as Act<PublishingForm>
    return act({ db, person, workId, kind, now }, form)
  })

interface Visit {
  readonly db: Db
  readonly person: Person
  readonly workId: string
  readonly kind: WorkKind
  readonly now: Date
}

type Act<F> = (visit: Visit, form: F) => Promise<PublishingDone | Refusal>

/** What each intent of the page does. */
const acts: {
  readonly [I in PublishingForm['intent']]: Act<Extract<PublishingForm, { intent: I }>>
} = {
  async publish({ db, person, workId, now }, { seen, because, ...ticks }) {
    const made = await publish(db, { person, workId, seen, because, ...choices(ticks) }, now)
    return made.ok ? { ok: true, done: 'publishedNow', number: made.number } : refused(made)
  },
  async schedule({ db, person, workId, now }, { at, seen, because, ...ticks }) {
    const planned = await schedule(db, person, workId, { at, seen, because, ...choices(ticks) }, now)
    return told('scheduledNow', planned)
  },
  async cancelSchedule({ db, person, workId, now }) {
    return told('scheduleCancelled', await cancelSchedule(db, person, workId, now))
  },
  async retire({ db, person, workId, kind, now }) {
    const done = facetOf(kind)?.stopsFor ? 'stoppedNow' : 'retiredNow'
    return told(done, await retire(db, { person, workId }, now))
  },
  async restore({ db, person, workId, now }, { number }) {
    const made = await restore(db, { person, workId, number }, now)
    return made.ok ? { ok: true, done: 'restoredNow', number: made.number } : refused(made)
  },
  async askReview({ db, person, workId, now }, { reviewer, dueOn, message }) {
    return told('reviewSent', await askReview(db, person, workId, { reviewer, dueOn, words: message }, now))
  },
  async withdrawReview({ db, person, workId, now }) {
    return told('reviewWithdrawn', await withdrawReview(db, person, workId, now))
  },
  async approve({ db, person, workId, now }, { seen, remark }) {
    return told('approvedNow', await approve(db, person, workId, { seen, words: remark }, now))
  },
  async returnWork({ db, person, workId, now }, { remark, dueOn }) {
    return told('returned', await askChanges(db, person, workId, { words: remark, dueOn }, now))
  },
}

const choices = ({ wordingOnly, regrades }: { wordingOnly?: 'on'; regrades?: 'on' }) => ({
  wordingOnly: wordingOnly === 'on',
  regrades: regrades === 'on',
})

type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string }

const told = (done: PublishingDone['done'], outcome: Outcome): PublishingDone | Refusal =>
  outcome.ok ? { ok: true, done } : refused(outcome)

const refused = ({ reason }: { readonly reason: string }) =>
  reason === 'absent' ? notFound() : refuse(reason)
