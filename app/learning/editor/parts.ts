import { z } from 'zod'
import { type Node, nodesOf, pathSchema } from '../path.ts'

/** Parts of a path on a clipboard, as text. */
export const copiedText = (nodes: readonly Node[]): string => JSON.stringify({ bina: 'path-parts', nodes })

const copied = z.object({ bina: z.literal('path-parts'), nodes: z.array(z.unknown()).min(1).max(200) })

/** The parts that a text holds; null when it is something else. */
export function partsIn(text: string): readonly Node[] | null {
  const read = copied.safeParse(jsonOf(text))
  if (!read.success) return null
  const path = pathSchema.safeParse({ title: '–', steps: read.data.nodes })
  return path.success ? path.data.steps : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The same parts as new ones: new ids, and what their rules say of each other goes along. */
export function renewed(nodes: readonly Node[], newId: () => string): readonly Node[] {
  const ids = new Map(nodesOf(nodes).map(({ id }) => [id, newId()]))
  return renamed(nodes, ids) as readonly Node[]
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map(one => renamed(one, ids))
  if (!value || typeof value !== 'object') return value
  const verbatim = ['rule', 'kind', 'title', 'of']
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      verbatim.includes(name) && !isRule(value, name) ? held : renamed(held, ids),
    ]),
  )
}

/** `of` of a rule that turns another round is a rule, and not what a step is of. */
const isRule = (value: object, name: string) => name === 'of' && 'rule' in value
