import { z } from 'zod'
import { isDay } from '#app/web/day.ts'

/** What is kept by these names is found by them, so none is the name of something every object has. */
const isFree = (name: string) => !(name in {})

/** Ids of steps, groups and what happens to them: small letters, digits and hyphens; a UUID is one. */
export const nodeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .refine(isFree)
const id = nodeId
const share = z.number().min(0).max(1)

/** What graded work says of a competency: how well (0 to 1), and how surely (0 to 1). */
export const estimateSchema = z.object({ value: share, sure: share })
export type Estimate = z.infer<typeof estimateSchema>

export const competencySlug = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,63}$/)
  .refine(isFree)

/** What became of the steps of one version in another; who is not named here kept their id or is gone. */
export const mappingSchema = z.record(id, z.array(id).min(1).max(20).readonly()).readonly()
export type Mapping = z.infer<typeof mappingSchema>
const day = z.string().refine(isDay)
const waitKey = z.string().max(120)

/** What can happen on a path, in the past tense. Everything a rule needs travels in the event, so that a replay decides alike. */
export const pathEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('step.started'),
    step: id,
    /** Which try it is, from 1. */
    try: z.number().int().min(1).default(1),
    /** The publication the learner began. */
    publication: z.string().optional(),
  }),
  z.object({ type: z.literal('step.finished'), step: id }),
  z.object({
    type: z.literal('check.graded'),
    step: id,
    attempt: id,
    score: share,
    mastery: z.record(competencySlug, estimateSchema).default({}),
  }),
  /** A key was corrected; it only ever raises the grade of an attempt. */
  z.object({
    type: z.literal('check.regraded'),
    step: id,
    attempt: id,
    score: share,
    mastery: z.record(competencySlug, estimateSchema).default({}),
  }),
  z.object({ type: z.literal('task.submitted'), step: id, submission: id }),
  z.object({ type: z.literal('task.verified'), step: id, submission: id }),
  z.object({ type: z.literal('task.returned'), step: id, submission: id }),
  z.object({ type: z.literal('choice.made'), choose: id, option: id }),
  z.object({ type: z.literal('step.waived'), step: id, reason: z.string().max(1000).default('') }),
  z.object({
    type: z.literal('attempts.granted'),
    step: id,
    grant: id,
    extra: z.number().int().min(1).max(20),
    reason: z.string().max(1000).default(''),
  }),
  /** The walk went over to another version of its path; earlier events are told in its words by `mapping`. */
  z.object({
    type: z.literal('path.migrated'),
    from: z.string(),
    to: z.string(),
    mapping: mappingSchema,
    /** Steps of the new version that count as done by what was done before. */
    kept: z.record(id, z.enum(['passed', 'tested-out', 'waived'])),
  }),
  /** The learner was at a seminar, or watched its recording. */
  z.object({ type: z.literal('seminar.attended'), seminar: id }),
  /**
   * What is known of the learner for the `number`th time: their roles, the units they belong to from the root down, and which of
   * the cohorts that the path asks for they are in; `cohorts` is absent where that is none.
   */
  z.object({
    type: z.literal('person.known'),
    number: z.number().int().min(1),
    roles: z.array(id).max(20).readonly(),
    units: z.array(id).max(20).readonly(),
    cohorts: z.array(id).min(1).readonly().optional(),
  }),
  /** A wait that a rule of the step asks for began; when it is over is settled with it, so that a replay needs no calendar. */
  z.object({
    type: z.literal('wait.began'),
    ...{ step: id, wait: waitKey, on: day, until: day },
    at: z.iso.datetime(),
  }),
  z.object({ type: z.literal('time.reached'), step: id, wait: waitKey }),
  z.object({ type: z.literal('path.paused'), pause: id }),
  /** `days` is how long it rested. */
  z.object({ type: z.literal('path.resumed'), pause: id, days: z.number().int().min(0).default(0) }),
])
export type PathEvent = z.infer<typeof pathEventSchema>

export const eventKinds = pathEventSchema.options.map(option => option.shape.type.value)

export type Verdict = 'submitted' | 'returned' | 'verified'
/** How a step came to its end. */
export type Ending = 'passed' | 'tested-out' | 'waived' | 'done'
/** The endings that are a learner's own. */
export type Credit = Exclude<Ending, 'done'>

type By<T> = Readonly<Record<string, T>>

/** What is known of a learner. */
export interface Known {
  readonly number: number
  readonly roles: readonly string[]
  readonly units: readonly string[]
  readonly cohorts?: readonly string[] | undefined
}

/** A wait of a step: from which day until which, and the instant at which that begins. */
export interface Wait {
  readonly on?: string
  readonly until?: string
  readonly at?: string
  readonly isOver: boolean
}

/** What has happened so far, by step: the context of the path machine. It only ever grows. */
export interface Evidence {
  /** Number of the try that a step was begun for. */
  readonly begun: By<number>
  readonly finished: By<true>
  /** Scores by step and attempt. */
  readonly grades: By<By<number>>
  /** The best estimates by competency, none of them both lower and less sure than another. */
  readonly mastery: By<readonly Estimate[]>
  readonly chosen: readonly string[]
  /** Verdicts by step and submission. */
  readonly tasks: By<By<Verdict>>
  readonly waived: By<true>
  readonly granted: By<By<number>>
  /** Failed tries that a step has been sent to its remedy for. */
  readonly met: By<number>
  /** Steps and groups that came to their end. */
  readonly ended: By<Ending>
  /** Steps that were done on another version of the path; absent where there was none. */
  readonly kept?: By<Credit>
  /** Seminars attended; absent, like all that follows, where no rule ever asked. */
  readonly attended?: By<true>
  readonly person?: Known
  /** Waits by step and by what is waited for. */
  readonly waits?: By<By<Wait>>
  /** Rests by their id: for how many days, or null while it lasts. */
  readonly pauses?: By<number | null>
}

export const noEvidence: Evidence = {
  begun: {},
  finished: {},
  grades: {},
  mastery: {},
  chosen: [],
  tasks: {},
  waived: {},
  granted: {},
  met: {},
  ended: {},
}

/** Takes an event into the evidence, once: told again, or about a step this path does not have, it changes nothing. */
export function record(evidence: Evidence, event: PathEvent, known: ReadonlySet<string>): Evidence {
  if (event.type === 'path.migrated') return keeping(evidence, event.kept, known)
  const node = event.type === 'choice.made' ? event.option : 'step' in event ? event.step : null
  if (node !== null && !known.has(node)) return evidence
  switch (event.type) {
    case 'step.started':
      if ((evidence.begun[event.step] ?? 0) >= event.try) return evidence
      return { ...evidence, begun: { ...evidence.begun, [event.step]: event.try } }
    case 'step.finished':
      return { ...evidence, finished: { ...evidence.finished, [event.step]: true } }
    case 'check.graded':
      if (evidence.grades[event.step]?.[event.attempt] !== undefined) return evidence
      return graded(evidence, event)
    case 'check.regraded':
      if ((evidence.grades[event.step]?.[event.attempt] ?? 0) >= event.score) return evidence
      return graded(evidence, event)
    case 'task.submitted':
    case 'task.returned':
    case 'task.verified':
      return judged(evidence, event.step, event.submission, verdicts[event.type])
    case 'choice.made':
      if (evidence.chosen.includes(event.option)) return evidence
      return { ...evidence, chosen: [...evidence.chosen, event.option] }
    case 'step.waived':
      return { ...evidence, waived: { ...evidence.waived, [event.step]: true } }
    case 'attempts.granted':
      return { ...evidence, granted: nested(evidence.granted, event.step, event.grant, event.extra) }
    case 'seminar.attended':
      return { ...evidence, attended: { ...evidence.attended, [event.seminar]: true } }
    case 'person.known': {
      const { type: _, ...person } = event
      return event.number > (evidence.person?.number ?? 0) ? { ...evidence, person } : evidence
    }
    case 'wait.began':
    case 'time.reached':
      return waiting(evidence, event)
    case 'path.paused':
      if (evidence.pauses?.[event.pause] !== undefined) return evidence
      return { ...evidence, pauses: { ...evidence.pauses, [event.pause]: null } }
    case 'path.resumed':
      if (typeof evidence.pauses?.[event.pause] === 'number') return evidence
      return { ...evidence, pauses: { ...evidence.pauses, [event.pause]: event.days } }
  }
}

/** The rest that a walk takes now; null when it goes on. */
export const pauseOf = ({ pauses = {} }: Evidence): string | null =>
  Object.keys(pauses).find(pause => pauses[pause] === null) ?? null

/** For how many days the walk rested so far. */
export const daysRested = ({ pauses = {} }: Evidence): number =>
  Object.values(pauses).reduce<number>((sum, days) => sum + (days ?? 0), 0)

/** How often a step was tried to no avail, or for a check: at all. */
export const triesOf = (evidence: Evidence, step: string): number =>
  Object.keys(evidence.grades[step] ?? {}).length +
  Object.values(evidence.tasks[step] ?? {}).filter(verdict => verdict === 'returned').length

/** The best score of a step, or null when it was never graded. */
export function scoreOf(evidence: Evidence, step: string): number | null {
  const scores = Object.values(evidence.grades[step] ?? {})
  return scores.length ? Math.max(...scores) : null
}

export const grantedTo = (evidence: Evidence, step: string): number =>
  Object.values(evidence.granted[step] ?? {}).reduce((sum, extra) => sum + extra, 0)

export const hasVerdict = (evidence: Evidence, step: string, verdict: Verdict): boolean =>
  Object.values(evidence.tasks[step] ?? {}).includes(verdict)

const verdicts = {
  'task.submitted': 'submitted',
  'task.returned': 'returned',
  'task.verified': 'verified',
} as const

const nested = <T>(by: By<By<T>>, step: string, key: string, value: T): By<By<T>> => ({
  ...by,
  [step]: { ...by[step], [key]: value },
})

function keeping(evidence: Evidence, credit: By<Credit>, known: ReadonlySet<string>): Evidence {
  const fresh = Object.fromEntries(Object.entries(credit).filter(([step]) => known.has(step)))
  return {
    ...evidence,
    kept: { ...evidence.kept, ...fresh },
    ended: { ...fresh, ...evidence.ended },
  }
}

/** A wait begins once, and is over once. */
function waiting(
  evidence: Evidence,
  event: Extract<PathEvent, { type: 'wait.began' | 'time.reached' }>,
): Evidence {
  const before = evidence.waits?.[event.step]?.[event.wait]
  const isBeginning = event.type === 'wait.began'
  if (before && (isBeginning || before.isOver)) return evidence
  const wait = isBeginning
    ? { on: event.on, until: event.until, at: event.at, isOver: false }
    : { ...before, isOver: true }
  return { ...evidence, waits: nested(evidence.waits ?? {}, event.step, event.wait, wait) }
}

function graded(
  evidence: Evidence,
  event: Extract<PathEvent, { type: 'check.graded' | 'check.regraded' }>,
): Evidence {
  const mastery: Record<string, readonly Estimate[]> = { ...evidence.mastery }
  for (const [competency, estimate] of Object.entries(event.mastery))
    mastery[competency] = withEstimate(mastery[competency] ?? [], estimate)
  return { ...evidence, grades: nested(evidence.grades, event.step, event.attempt, event.score), mastery }
}

function withEstimate(known: readonly Estimate[], estimate: Estimate): readonly Estimate[] {
  const outdoes = (a: Estimate, b: Estimate) => a.value >= b.value && a.sure >= b.sure
  if (known.some(other => outdoes(other, estimate))) return known
  return [...known.filter(other => !outdoes(estimate, other)), estimate]
}

/** A verdict is final for its submission; only a new submission can bring another. */
function judged(evidence: Evidence, step: string, submission: string, verdict: Verdict): Evidence {
  const before = evidence.tasks[step]?.[submission]
  if (before === verdict || (before && before !== 'submitted')) return evidence
  return { ...evidence, tasks: nested(evidence.tasks, step, submission, verdict) }
}
