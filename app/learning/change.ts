import { z } from 'zod'
import {
  conditionsOf,
  moved,
  placed,
  ruleOf,
  slots,
  turned,
  unwrapped,
  withDetails,
  withNodes,
  withoutNodes,
  withRule,
  wrapped,
} from './compose.ts'
import { competencySlug, nodeId } from './evidence.ts'
import { isGroup, type Node, type Path } from './path.ts'
import { writtenRule } from './rules/registry.ts'

const id = nodeId
const slot = z.enum(slots)
const blankable = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema])
const title = z.string().trim().min(1).max(200)
const where = z.string().max(90)
const kind = z.enum(['sequence', 'all', 'choose'])
const count = (most: number) => z.coerce.number().int().min(1).max(most)

/** One change to a draft, as its form sends it. Fields of rules and steps go by names of their own, `with-…`. */
export const changeSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('about'),
    title,
    summary: z.string().max(2000),
    audience: z.string().max(500),
    hours: blankable(z.coerce.number().min(0).max(999)),
    competencies: z.array(competencySlug).default([]),
  }),
  z.object({ intent: z.literal('add'), where, thing: z.string().min(1).max(120) }),
  z.object({
    intent: z.literal('template'),
    where,
    template: z.string().max(40),
    thing: z.string().max(120),
  }),
  z.object({ intent: z.literal('remove'), id }),
  z.object({ intent: z.literal('move'), id, move: z.enum(['up', 'down', 'in', 'out']) }),
  z.object({ intent: z.literal('wrap'), id, kind, title }),
  z.object({ intent: z.literal('unwrap'), id }),
  z.object({ intent: z.literal('group'), id, title, kind, atLeast: count(50) }),
  z.looseObject({
    intent: z.literal('step'),
    id,
    title,
    effort: z.coerce.number().int().min(0).max(6000),
    attempts: blankable(count(20)).optional(),
    due: blankable(count(999)).optional(),
    workdays: z.literal('on').optional(),
  }),
  z.looseObject({
    intent: z.literal('condition'),
    id,
    slot,
    rule: z.string().min(1).max(40),
    /** Which condition it takes the place of; none for a new one. */
    at: blankable(z.coerce.number().int().min(0).max(20)).optional(),
    isNot: z.literal('on').optional(),
  }),
  z.object({ intent: z.literal('join'), id, slot, join: z.enum(['all', 'any']) }),
  z.object({ intent: z.literal('uncondition'), id, slot, at: z.coerce.number().int().min(0).max(20) }),
])
type Sent = z.output<typeof changeSchema>

/** A change to a draft: one that a form sends, or one that only an open editor makes, which works on several nodes at once. */
export type Change =
  | Sent
  | { readonly intent: 'remove'; readonly ids: readonly string[] }
  | { readonly intent: 'move'; readonly ids: readonly string[]; readonly move: 'up' | 'down' | 'in' | 'out' }
  | { readonly intent: 'place'; readonly ids: readonly string[]; readonly where: string }
  | {
      readonly intent: 'wrap'
      readonly ids: readonly string[]
      readonly kind: z.output<typeof kind>
      readonly title: string
    }
  | { readonly intent: 'insert'; readonly where: string; readonly nodes: readonly Node[] }
  /** Fields of a node: what is `undefined` goes. */
  | { readonly intent: 'mend'; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly intent: 'whole'; readonly path: Path }

/** What a change brings along: new nodes, and an id for a new group. */
export interface Made {
  readonly nodes?: readonly Node[]
  readonly newId: string
}

/** The draft after a change; the same object when nothing changes. */
export function changed(path: Path, change: Change, { nodes = [], newId }: Made): Path {
  switch (change.intent) {
    case 'about': {
      const { intent: _, ...about } = change
      return { ...path, ...about }
    }
    case 'add':
    case 'template':
      return withNodes(path, change.where, nodes)
    case 'insert':
      return withNodes(path, change.where, change.nodes)
    case 'remove':
      return withoutNodes(path, idsOf(change))
    case 'move':
      return moved(path, idsOf(change), change.move)
    case 'place':
      return placed(path, change.ids, change.where)
    case 'wrap':
      return wrapped(path, idsOf(change), { id: newId, kind: change.kind, title: change.title })
    case 'unwrap':
      return unwrapped(path, change.id)
    case 'group':
      return withDetails(path, change.id, group => regrouped(group, change))
    case 'step':
      return withDetails(path, change.id, step => redone(step, change))
    case 'condition':
      return conditioned(path, change)
    case 'join':
      return withRule(path, change.id, change.slot, before => ruleOf(change.join, conditionsOf(before).rules))
    case 'uncondition':
      return withRule(path, change.id, change.slot, before => {
        const { join, rules } = conditionsOf(before)
        return ruleOf(join, rules.toSpliced(change.at, 1))
      })
    case 'mend':
      return withDetails(path, change.id, node => ({ ...node, ...change.fields }) as Node)
    case 'whole':
      return change.path
  }
}

/** The nodes that a change works on. */
export function idsOf(change: Change): readonly string[] {
  if ('ids' in change && Array.isArray(change.ids)) return change.ids
  return 'id' in change && typeof change.id === 'string' ? [change.id] : []
}

/** What a form says of fields that a kind of rule or step names. */
const typedIn = (change: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) =>
      name.startsWith('with-') ? [[name.slice(5), String(value)]] : [],
    ),
  )

function conditioned(path: Path, change: Extract<Sent, { intent: 'condition' }>): Path {
  const rule = writtenRule(change.rule, typedIn(change))
  if (!rule) return path
  return withRule(path, change.id, change.slot, before => {
    const { join, rules } = conditionsOf(before)
    const at = change.at ?? rules.length
    return ruleOf(join, rules.toSpliced(at, 1, turned(rule, change.isNot === 'on')))
  })
}

function regrouped(group: Node, { kind, title, atLeast }: Extract<Sent, { intent: 'group' }>): Node {
  if (!isGroup(group)) return group
  const { id, nodes } = group
  return kind === 'choose' ? { id, title, nodes, kind, atLeast } : { id, title, nodes, kind }
}

function redone(step: Node, change: Extract<Sent, { intent: 'step' }>): Node {
  if (isGroup(step)) return step
  const { title, effort, attempts, due } = change
  const of = { ...(step.of as object), ...typedIn(change) }
  const isDue = due !== undefined
  const workdays = isDue && change.workdays === 'on' ? true : undefined
  return { ...step, title, effort, attempts, of, due: isDue ? `P${due}D` : undefined, workdays }
}
