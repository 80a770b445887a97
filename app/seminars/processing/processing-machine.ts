import { assign, initialTransition, setup, transition } from 'xstate'

/** Why a file is not taken: nothing but another file helps. */
export const refusals = ['unreadable', 'nothingPlayable', 'tooManyPixels', 'tooLong', 'cutShort'] as const
/** Why nothing came of a file that may be fine: trying again may help. */
export const failures = ['noProgram', 'noRoom', 'stuck', 'broken', 'interrupted', 'gone'] as const

export type RefusedFor = (typeof refusals)[number]
export type FailedFor = (typeof failures)[number]
export type ProcessingState = 'queued' | 'probing' | 'making' | 'ready' | 'refused' | 'failed'

/** What is made, in this order; a file without picture has sound alone, one without sound no sound alone. */
export const steps = ['sound', 'film', 'sprite'] as const
export type Step = (typeof steps)[number]

export type ProcessingEvent =
  | { readonly type: 'taken' }
  | { readonly type: 'probed'; readonly steps: readonly Step[] }
  | { readonly type: 'made'; readonly step: Step }
  | { readonly type: 'released' }
  | { readonly type: 'refused'; readonly reason: RefusedFor }
  | { readonly type: 'failed'; readonly reason: FailedFor }
  | { readonly type: 'again' }

export interface Processing {
  readonly reason: RefusedFor | FailedFor | null
  /** How often the step under way was begun. */
  readonly attempts: number
  readonly steps: readonly Step[]
  readonly made: readonly Step[]
}

export interface Standing extends Processing {
  readonly state: ProcessingState
}

/** Beginnings of one step, after which it is given up: a file that ends whoever opens it must not do so for ever. */
export const patience = 3

type Of<T extends ProcessingEvent['type']> = Extract<ProcessingEvent, { type: T }>

const ground = setup({
  types: { context: {} as Processing, events: {} as ProcessingEvent },
  guards: {
    isTired: ({ context }) => context.attempts >= patience,
    isNext: ({ context }, { step }: Of<'made'>) => missing(context)[0] === step,
    isLast: ({ context }, { step }: Of<'made'>) => missing(context).join() === step,
    isPossible: (_, event: Of<'probed'>) => event.steps.length > 0,
  },
  actions: {
    begin: assign({ attempts: ({ context }) => context.attempts + 1 }),
    letGo: assign({ attempts: ({ context }) => Math.max(0, context.attempts - 1) }),
    giveUp: assign({ reason: 'interrupted' as const, attempts: 0 }),
    plan: assign((_, event: Of<'probed'>) => ({ steps: event.steps, made: [], attempts: 1 })),
    note: assign(({ context }, { step }: Of<'made'>) => ({ made: [...context.made, step], attempts: 1 })),
    rest: assign({ attempts: 0 }),
    stop: assign((_, { reason }: Of<'refused'> | Of<'failed'>) => ({ reason, attempts: 0 })),
    anew: assign({ reason: null, attempts: 0 }),
    blank: assign({ reason: null, attempts: 0, steps: [], made: [] }),
  },
})

const stop = {
  refused: {
    target: 'refused',
    actions: { type: 'stop', params: ({ event }: { event: Of<'refused'> }) => event },
  },
  failed: {
    target: 'failed',
    actions: { type: 'stop', params: ({ event }: { event: Of<'failed'> }) => event },
  },
} as const
const take = (target: 'probing' | 'making') =>
  [
    { target: 'failed', guard: 'isTired', actions: 'giveUp' },
    { target, actions: 'begin' },
  ] as const
const made = (guard: 'isLast' | 'isNext') => ({
  guard: { type: guard, params: ({ event }: { event: Of<'made'> }) => event },
  actions: { type: 'note' as const, params: ({ event }: { event: Of<'made'> }) => event },
})

/** What becomes of an uploaded recording, from its first look to the renditions that people watch. */
export const processingMachine = ground.createMachine({
  initial: 'queued',
  context: { reason: null, attempts: 0, steps: [], made: [] },
  states: {
    queued: { on: { taken: take('probing') } },
    probing: {
      on: {
        ...stop,
        taken: take('probing'),
        released: { actions: 'letGo' },
        probed: {
          target: 'making',
          guard: { type: 'isPossible', params: ({ event }) => event },
          actions: { type: 'plan', params: ({ event }) => event },
        },
      },
    },
    making: {
      on: {
        ...stop,
        taken: take('making'),
        released: { actions: 'letGo' },
        made: [{ target: 'ready', ...made('isLast') }, made('isNext')],
      },
    },
    ready: { entry: 'rest', on: { again: { target: 'queued', actions: 'blank' } } },
    refused: { on: { again: { target: 'queued', actions: 'blank' } } },
    failed: {
      on: {
        again: [
          { target: 'making', guard: ({ context }) => context.steps.length > 0, actions: 'anew' },
          { target: 'queued', actions: 'anew' },
        ],
      },
    },
  },
})

/** The steps that are still to be made. */
export const missing = ({ steps, made }: Pick<Processing, 'steps' | 'made'>): readonly Step[] =>
  steps.filter(step => !made.includes(step))

const standing = ({ value, context }: { value: unknown; context: Processing }): Standing => ({
  state: value as ProcessingState,
  ...context,
})

export const begun: Standing = standing(initialTransition(processingMachine)[0])

/** Where a processing stands after an event; one that has no place there changes nothing. */
export function move({ state, reason, attempts, steps, made }: Standing, event: ProcessingEvent): Standing {
  const before = processingMachine.resolveState({ value: state, context: { reason, attempts, steps, made } })
  return standing(transition(processingMachine, before, event)[0])
}
