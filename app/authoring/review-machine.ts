import { assign, initialTransition, setup, transition } from 'xstate'
import type { ReviewEvent } from './review-event.ts'

export type ReviewState =
  | 'draft'
  | 'in-review'
  | 'changes-asked'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'retired'

/** What the machine knows beside its state. Ids are of persons, digests of drafts. */
export interface Review {
  /** Who was asked to look; null when any reviewer may, or nobody was asked. */
  readonly reviewer: string | null
  readonly askedBy: string | null
  /** The day by which it should be done, for whoever's turn it is. */
  readonly dueOn: string | null
  /** The draft that was approved; an approval holds for no other. */
  readonly approved: string | null
  /** Whether the draft was changed since it was approved, so that someone must look at it again. */
  readonly outdated: boolean
  readonly plan: Plan | null
  /** The last publication, 0 before the first; and the digest of what learners see now, null when they see nothing. */
  readonly number: number
  readonly published: string | null
}

export interface Plan {
  readonly by: string
  readonly at: string
  readonly zone: string
  readonly digest: string
  readonly wordingOnly: boolean
  readonly regrades: boolean
}

const nothing: Review = {
  reviewer: null,
  askedBy: null,
  dueOn: null,
  approved: null,
  outdated: false,
  plan: null,
  number: 0,
  published: null,
}

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>

const ground = setup({
  types: { context: {} as Review, events: {} as ReviewEvent },
  guards: {
    asksAnew: ({ context: { reviewer, dueOn, askedBy } }, event: Of<'review.asked'>) =>
      event.reviewer !== reviewer || event.dueOn !== dueOn || event.by !== askedBy,
    approvesAnew: ({ context }, event: Of<'draft.approved'>) => event.digest !== context.approved,
    plansAnew: ({ context: { plan } }, event: Of<'publication.scheduled'>) =>
      plan?.at !== event.at || plan.digest !== event.digest || plan.wordingOnly !== event.wordingOnly,
    isNewer: ({ context }, event: Of<'work.published'>) => event.number > context.number,
    isApproved: ({ context }) => context.approved !== null,
    isOther: ({ context }, event: Of<'draft.seen'>) => event.digest !== context.approved,
    isAmended: ({ context }, event: Of<'draft.seen'>) => event.digest !== context.published,
    isAsPublished: ({ context }, event: Of<'draft.seen'>) => event.digest === context.published,
    isPublished: ({ context }) => context.published !== null,
  },
  actions: {
    ask: assign((_, { reviewer, by, dueOn }: Of<'review.asked'>) => ({
      ...{ reviewer, askedBy: by, dueOn },
      ...{ approved: null, outdated: false, plan: null },
    })),
    endReview: assign({ reviewer: null, askedBy: null, dueOn: null, approved: null, outdated: false }),
    askChanges: assign((_, { by, dueOn }: Of<'changes.asked'>) => ({
      ...{ reviewer: by, dueOn, approved: null, outdated: false },
    })),
    approve: assign((_, { by, digest }: Of<'draft.approved'>) => ({
      ...{ reviewer: by, dueOn: null, approved: digest, outdated: false },
    })),
    outdate: assign({ outdated: true }),
    plan: assign((_, { by, at, zone, digest, wordingOnly, regrades }: Of<'publication.scheduled'>) => ({
      plan: { by, at, zone, digest, wordingOnly, regrades },
    })),
    unplan: assign({ plan: null }),
    publish: assign((_, { number, digest }: Of<'work.published'>) => ({
      ...nothing,
      ...{ number, published: digest },
    })),
    retire: assign({ published: null }),
  },
})

const asked = {
  target: 'in-review',
  actions: { type: 'ask', params: ({ event }: { event: Of<'review.asked'> }) => event },
} as const
const changesAsked = {
  target: 'changes-asked',
  actions: { type: 'askChanges', params: ({ event }: { event: Of<'changes.asked'> }) => event },
} as const
const approved = {
  target: 'approved',
  guard: { type: 'approvesAnew', params: ({ event }: { event: Of<'draft.approved'> }) => event },
  actions: { type: 'approve', params: ({ event }: { event: Of<'draft.approved'> }) => event },
} as const
const scheduled = {
  target: 'scheduled',
  guard: { type: 'plansAnew', params: ({ event }: { event: Of<'publication.scheduled'> }) => event },
  actions: { type: 'plan', params: ({ event }: { event: Of<'publication.scheduled'> }) => event },
} as const
const unscheduled = [
  { target: 'approved', guard: 'isApproved', actions: 'unplan' },
  { target: 'draft', actions: 'unplan' },
] as const
const stop = { 'review.withdrawn': { target: 'draft', actions: 'endReview' } } as const
/** While a new draft is looked at, taking down what learners see does not end the review. */
const takenDown = { 'work.retired': { guard: 'isPublished', actions: 'retire' } } as const
const over = {
  'work.retired': { target: 'retired', guard: 'isPublished', actions: ['retire', 'unplan'] },
} as const
const seen = (target: ReviewState, guard: 'isOther' | 'isAmended' | 'isAsPublished') =>
  ({ target, guard: { type: guard, params: ({ event }: { event: Of<'draft.seen'> }) => event } }) as const

/** From draft to retired and back. Pure; whatever a state does not name changes nothing in it. */
export const reviewMachine = ground.createMachine({
  id: 'review',
  context: nothing,
  initial: 'draft',
  on: {
    'work.published': {
      target: '.published',
      guard: { type: 'isNewer', params: ({ event }) => event },
      actions: { type: 'publish', params: ({ event }) => event },
    },
  },
  states: {
    draft: {
      on: {
        'review.asked': asked,
        'publication.scheduled': scheduled,
        'draft.seen': seen('published', 'isAsPublished'),
        ...over,
      },
    },
    'in-review': {
      on: {
        'review.asked': {
          ...asked,
          guard: { type: 'asksAnew', params: ({ event }) => event },
        },
        ...stop,
        'changes.asked': changesAsked,
        'draft.approved': approved,
        'publication.scheduled': scheduled,
        ...takenDown,
      },
    },
    'changes-asked': {
      on: { 'review.asked': asked, ...stop, 'publication.scheduled': scheduled, ...takenDown },
    },
    approved: {
      on: {
        'review.asked': asked,
        ...stop,
        'changes.asked': changesAsked,
        'draft.approved': approved,
        'publication.scheduled': scheduled,
        'draft.seen': [
          seen('published', 'isAsPublished'),
          { ...seen('draft', 'isOther'), actions: 'outdate' },
        ],
        ...takenDown,
      },
    },
    scheduled: {
      on: {
        'publication.scheduled': scheduled,
        'schedule.cancelled': unscheduled,
        'schedule.missed': unscheduled,
        ...over,
      },
    },
    published: {
      on: {
        'review.asked': asked,
        'publication.scheduled': scheduled,
        'draft.seen': seen('draft', 'isAmended'),
        ...over,
      },
    },
    retired: { on: { 'review.asked': asked, 'publication.scheduled': scheduled } },
  },
})

export interface Standing extends Review {
  readonly state: ReviewState
}

/** Where a work stands after what happened, told from the beginning. */
export function standingAfter(events: readonly ReviewEvent[]): Standing {
  let [snapshot] = initialTransition(reviewMachine)
  for (const event of events) [snapshot] = transition(reviewMachine, snapshot, event)
  return { state: snapshot.value, ...snapshot.context }
}

/** Whether the event would change anything there. */
export function changes(standing: Standing, event: ReviewEvent): boolean {
  const { state, ...context } = standing
  const before = reviewMachine.resolveState({ value: state, context })
  const [after] = transition(reviewMachine, before, event)
  return after.value !== state || JSON.stringify(after.context) !== JSON.stringify(context)
}

export type Turn = 'author' | 'reviewer' | 'clock'

const turns: Readonly<Record<ReviewState, Turn | null>> = {
  draft: 'author',
  'in-review': 'reviewer',
  'changes-asked': 'author',
  approved: 'author',
  scheduled: 'clock',
  published: null,
  retired: null,
}

/** Whose turn it is; null when nothing waits. */
export const turnOf = ({ state }: Pick<Standing, 'state'>): Turn | null => turns[state]
