import { z } from 'zod'
import { competencySlug, nodeId } from './evidence.ts'
import { mostNodes } from './most-nodes.ts'
import { mentionsOf, ruleSchema, turns } from './rules/registry.ts'
import type { Mention, Rule } from './rules/rule.ts'
import { isStepKind, stepKind } from './steps/registry.ts'

/** All of them: one after the other (`sequence`), or in any order (`all`). */
export interface Whole {
  readonly id: string
  readonly kind: 'sequence' | 'all'
  readonly title: string
  readonly nodes: readonly Node[]
}

/** As many of them as `atLeast` says; which, the learner chooses. */
export interface Choose {
  readonly id: string
  readonly kind: 'choose'
  readonly title: string
  readonly atLeast: number
  readonly nodes: readonly Node[]
}

export type Group = Whole | Choose

/** One stop of a path. `effort` is in minutes, `due` counted from enrolment. */
export interface Step {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly of: unknown
  readonly effort: number
  readonly opens?: Rule
  readonly skips?: Rule
  readonly passes?: Rule
  readonly remedy?: readonly Node[]
  readonly attempts?: number
  readonly due?: string
  /** Whether only days that the learner works count for `due`. */
  readonly workdays?: boolean
}

export type Node = Group | Step

/** What an author arranges. Ids of steps are stable across versions; `hours` are JP. */
export interface Path {
  readonly title: string
  readonly summary: string
  readonly audience: string
  readonly competencies: readonly string[]
  readonly hours?: number
  /** The form of learning they count as; absent for the usual one. */
  readonly hoursForm?: string
  readonly steps: readonly Node[]
}

const groupKinds: readonly string[] = ['sequence', 'all', 'choose']
export const isGroup = (node: Node): node is Group => groupKinds.includes(node.kind)

const title = z.string().trim().min(1).max(200)
const nodes: z.ZodType<readonly Node[]> = z.lazy(() => z.array(node).max(200))

const step = z
  .object({
    id: nodeId,
    kind: z.string().refine(isStepKind, 'unknown kind of step'),
    title,
    of: z.unknown(),
    effort: z.number().int().min(0).max(6000).default(10),
    opens: ruleSchema.optional(),
    skips: ruleSchema.optional(),
    passes: ruleSchema.optional(),
    remedy: nodes.optional(),
    attempts: z.number().int().min(1).max(20).optional(),
    due: z
      .string()
      .regex(/^P\d{1,3}D$/)
      .optional(),
    workdays: z.boolean().optional(),
  })
  .transform((raw, context): Step => {
    const read = stepKind(raw.kind).of.safeParse(raw.of)
    if (read.success) return { ...raw, of: read.data }
    for (const issue of read.error.issues)
      context.issues.push({ code: 'custom', path: ['of', ...issue.path], message: issue.message, input: raw })
    return z.NEVER
  })

const members = nodes.refine(list => list.length > 0, 'a group holds at least one step')
const node: z.ZodType<Node> = z.lazy(() =>
  z.union([
    z.object({ id: nodeId, kind: z.literal('sequence'), title: title.default('–'), nodes: members }),
    z.object({ id: nodeId, kind: z.literal('all'), title: title.default('–'), nodes: members }),
    z.object({
      id: nodeId,
      kind: z.literal('choose'),
      title: title.default('–'),
      atLeast: z.number().int().min(1).max(50),
      nodes: members,
    }),
    step,
  ]),
)

/** The one schema every stored definition passes. */
export const pathSchema: z.ZodType<Path> = z.object({
  title,
  summary: z.string().max(2000).default(''),
  audience: z.string().max(500).default(''),
  competencies: z.array(competencySlug).max(20).default([]),
  hours: z.number().min(0).max(999).optional(),
  hoursForm: z.string().max(20).optional(),
  steps: nodes,
})

export const isArrangeable = ({ steps }: Pick<Path, 'steps'>): boolean => nodesOf(steps).length <= mostNodes

/** A path that somebody arranged, by hand or in a file. */
export const arrangedPath: z.ZodType<Path> = pathSchema.refine(isArrangeable, 'too many steps')

/** Every node in reading order: a step, then what its remedy holds. */
export const nodesOf = (list: readonly Node[]): readonly Node[] =>
  list.flatMap(one => [one, ...nodesOf(isGroup(one) ? one.nodes : (one.remedy ?? []))])

export const stepsOf = (list: readonly Node[]): readonly Step[] =>
  nodesOf(list).filter((one): one is Step => !isGroup(one))

/** The steps that everyone may come to; those of remedies are left out. */
export const mainSteps = (list: readonly Node[]): readonly Step[] =>
  list.flatMap(one => (isGroup(one) ? mainSteps(one.nodes) : [one]))

export const rulesOf = ({ opens, skips, passes }: Step): readonly Rule[] =>
  [opens, skips, passes].filter(rule => rule !== undefined)

/** Everything that rules of the path point to, with the step that carries the rule. */
export const mentions = (path: Path): readonly (Mention & { by: string })[] =>
  stepsOf(path.steps).flatMap(one =>
    rulesOf(one).flatMap(rule => mentionsOf(rule, one.id).map(mention => ({ ...mention, by: one.id }))),
  )

/** The seminars that rules of a path ask for. */
export const seminarsAsked = (path: Path): readonly string[] => [
  ...new Set(mentions(path).flatMap(({ kind, id }) => (kind === 'seminar' ? [id] : []))),
]

/** Whether some rule of the path can turn false again. */
export const hasTurningRule = (path: Path): boolean =>
  stepsOf(path.steps).some(one => rulesOf(one).some(turns))
