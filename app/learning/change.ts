import { z } from 'zod'
import {
  conditionFrom,
  conditionsOf,
  moved,
  ruleOf,
  slots,
  unwrapped,
  withDetails,
  withNode,
  withoutNode,
  withRule,
  wrapped,
} from './compose.ts'
import { competencySlug, nodeId } from './evidence.ts'
import { isGroup, type Node, type Path } from './path.ts'

const id = nodeId
const slot = z.enum(slots)
const blankable = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema])
const title = z.string().trim().min(1).max(200)

/** One change to a draft, as its form sends it. */
export const changeSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('about'),
    title,
    summary: z.string().max(2000),
    audience: z.string().max(500),
    hours: blankable(z.coerce.number().min(0).max(999)),
    competencies: z.array(competencySlug).default([]),
  }),
  z.object({ intent: z.literal('add'), where: z.string().max(80), thing: z.string().min(1).max(120) }),
  z.object({ intent: z.literal('remove'), id }),
  z.object({ intent: z.literal('move'), id, move: z.enum(['up', 'down', 'in', 'out']) }),
  z.object({ intent: z.literal('wrap'), id, kind: z.enum(['sequence', 'all', 'choose']), title }),
  z.object({ intent: z.literal('unwrap'), id }),
  z.object({
    intent: z.literal('group'),
    id,
    title,
    kind: z.enum(['sequence', 'all', 'choose']),
    atLeast: z.coerce.number().int().min(1).max(50),
  }),
  z.object({
    intent: z.literal('step'),
    id,
    title,
    effort: z.coerce.number().int().min(0).max(6000),
    attempts: blankable(z.coerce.number().int().min(1).max(20)).optional(),
    due: blankable(z.coerce.number().int().min(1).max(999)).optional(),
    ask: z.string().trim().max(4000).optional(),
  }),
  z.object({
    intent: z.literal('condition'),
    id,
    slot,
    about: z.string().min(1).max(140),
    mark: z.coerce.number().min(0).max(100),
    isNot: z.literal('on').optional(),
  }),
  z.object({ intent: z.literal('join'), id, slot, join: z.enum(['all', 'any']) }),
  z.object({ intent: z.literal('uncondition'), id, slot, at: z.coerce.number().int().min(0).max(20) }),
])
export type Change = z.output<typeof changeSchema>

/** The draft after a change. `node` is what is added, `newId` names a new group. */
export function changed(
  path: Path,
  change: Change,
  { node, newId }: { node: Node | null; newId: string },
): Path {
  switch (change.intent) {
    case 'about': {
      const { intent: _, ...about } = change
      return { ...path, ...about }
    }
    case 'add':
      return node ? withNode(path, change.where, node) : path
    case 'remove':
      return withoutNode(path, change.id)
    case 'move':
      return moved(path, change.id, change.move)
    case 'wrap':
      return wrapped(path, change.id, { id: newId, kind: change.kind, title: change.title })
    case 'unwrap':
      return unwrapped(path, change.id)
    case 'group':
      return withDetails(path, change.id, group => regrouped(group, change))
    case 'step':
      return withDetails(path, change.id, step => redone(step, change))
    case 'condition': {
      const rule = conditionFrom({ ...change, isNot: change.isNot === 'on' })
      if (!rule) return path
      return withRule(path, change.id, change.slot, before => {
        const { join, rules } = conditionsOf(before)
        return ruleOf(join, [...rules, rule])
      })
    }
    case 'join':
      return withRule(path, change.id, change.slot, before => ruleOf(change.join, conditionsOf(before).rules))
    case 'uncondition':
      return withRule(path, change.id, change.slot, before => {
        const { join, rules } = conditionsOf(before)
        return ruleOf(
          join,
          rules.filter((_, at) => at !== change.at),
        )
      })
  }
}

function regrouped(group: Node, { kind, title, atLeast }: Extract<Change, { intent: 'group' }>): Node {
  if (!isGroup(group)) return group
  const { id, nodes } = group
  return kind === 'choose' ? { id, title, nodes, kind, atLeast } : { id, title, nodes, kind }
}

function redone(step: Node, change: Extract<Change, { intent: 'step' }>): Node {
  if (isGroup(step)) return step
  const { title, effort, attempts, due, ask } = change
  const of = step.kind === 'task' && ask ? { ...(step.of as object), ask } : step.of
  return { ...step, title, effort, attempts, of, due: due === undefined ? undefined : `P${due}D` }
}
