import { sameJson } from '#app/web/same.ts'
import { innerOf, type List } from '../compose.ts'
import { isGroup, type Node, nodesOf, type Path } from '../path.ts'

type Fields = Readonly<Record<string, unknown>>

/** A path taken apart: what each node says, and what each list holds in which order. */
interface Apart {
  readonly about: Fields
  readonly details: ReadonlyMap<string, Fields>
  readonly parents: ReadonlyMap<string, List>
  readonly lists: ReadonlyMap<List, readonly string[]>
}

export interface Difference {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed'
  /** Null for the path itself. */
  readonly id: string | null
  readonly title: string
}

/** A field that both changed, to something different. */
export interface Clash {
  readonly id: string | null
  readonly title: string
  readonly field: string
}

const listOf = (node: Node): List => `${isGroup(node) ? 'group' : 'remedy'}:${node.id}`
function apart({ steps, ...about }: Path): Apart {
  const details = new Map<string, Fields>()
  const parents = new Map<string, List>()
  const lists = new Map<List, readonly string[]>([['path', steps.map(({ id }) => id)]])
  const walk = (nodes: readonly Node[], list: List) => {
    for (const node of nodes) {
      const { nodes: _, remedy: __, ...said } = node as Node & { nodes?: unknown; remedy?: unknown }
      details.set(node.id, said)
      parents.set(node.id, list)
      const inner = innerOf(node)
      lists.set(
        listOf(node),
        inner.map(({ id }) => id),
      )
      walk(inner, listOf(node))
    }
  }
  walk(steps, 'path')
  return { about, details, parents, lists }
}

/** What someone made of a path, in reading order; what was removed comes last. */
export function differences(from: Path, to: Path): readonly Difference[] {
  const [a, b] = [apart(from), apart(to)]
  const title = (fields?: Fields) => String(fields?.title ?? '')
  const there = nodesOf(to.steps).flatMap(({ id }): readonly Difference[] => {
    const told = { id, title: title(b.details.get(id)) }
    if (!a.details.has(id)) return [{ ...told, kind: 'added' }]
    const isMoved = a.parents.get(id) !== b.parents.get(id) || steppedOver(a, b, id)
    return [
      ...(sameJson(a.details.get(id), b.details.get(id)) ? [] : [{ ...told, kind: 'changed' as const }]),
      ...(isMoved ? [{ ...told, kind: 'moved' as const }] : []),
    ]
  })
  const gone = nodesOf(from.steps).flatMap(({ id, title }): readonly Difference[] =>
    b.details.has(id) ? [] : [{ kind: 'removed', id, title }],
  )
  const about: readonly Difference[] = sameJson(a.about, b.about)
    ? []
    : [{ kind: 'changed', id: null, title: to.title }]
  return [...about, ...there, ...gone]
}

/** Whether it stands behind another neighbour than before, of those that both know. */
function steppedOver(a: Apart, b: Apart, id: string): boolean {
  const before = (one: Apart, other: Apart) => {
    const list = one.parents.get(id) ?? 'path'
    const known = (one.lists.get(list) ?? []).filter(each => other.parents.get(each) === list)
    return known[known.indexOf(id) - 1]
  }
  return before(a, b) !== before(b, a)
}

/**
 * One path of what two made of `base`. What only one of them changed is as they have it; where both changed the same field,
 * mine stands and the clash is told. What one removed and the other changed stays.
 */
export function merged(base: Path, mine: Path, theirs: Path): { path: Path; clashes: readonly Clash[] } {
  const [b, m, t] = [apart(base), apart(mine), apart(theirs)]
  const clashes: Clash[] = []
  const kept = keptIds(b, m, t)
  const details = new Map(
    [...kept].map(id => {
      const clash = (field: string) =>
        clashes.push({ id, title: String((m.details.get(id) ?? t.details.get(id))?.title), field })
      return [id, fieldsOf(b.details.get(id), m.details.get(id), t.details.get(id), clash)]
    }),
  )
  const about = fieldsOf(b.about, m.about, t.about, field =>
    clashes.push({ id: null, title: mine.title, field }),
  )
  const parents = parentsOf(kept, b, m, t)
  const nodesIn = (list: List): readonly Node[] =>
    orderOf(list, parents, b, m, t).flatMap(id => nodeOf(details.get(id) ?? {}, nodesIn))
  return { path: { ...about, steps: nodesIn('path') } as unknown as Path, clashes }
}

function nodeOf(fields: Fields, nodesIn: (list: List) => readonly Node[]): readonly Node[] {
  const node = fields as unknown as Node
  const inner = nodesIn(listOf(node))
  if (!isGroup(node)) return [(inner.length > 0 ? { ...node, remedy: inner } : node) as Node]
  return inner.length > 0 ? [{ ...node, nodes: inner }] : []
}

function keptIds(b: Apart, m: Apart, t: Apart): ReadonlySet<string> {
  const isTouched = (one: Apart, id: string) =>
    !sameJson(one.details.get(id), b.details.get(id)) || one.parents.get(id) !== b.parents.get(id)
  const kept = new Set<string>()
  // What holds it stays too: where it stands now, not where it stood before the other took it out.
  const holderOf = (id: string, one: Apart, other: Apart) => {
    const [own, theirs] = [one.parents.get(id), other.parents.get(id)]
    return (theirs && own === b.parents.get(id) ? theirs : (own ?? theirs))?.split(':')[1]
  }
  const keep = (id: string, one: Apart, other: Apart) => {
    for (let at: string | undefined = id; at && !kept.has(at); at = holderOf(at, one, other)) kept.add(at)
  }
  for (const [one, other] of [
    [m, t],
    [t, m],
  ] as const)
    for (const id of one.details.keys())
      if (other.details.has(id) || !b.details.has(id) || isTouched(one, id)) keep(id, one, other)
  return kept
}

function fieldsOf(
  base: Fields | undefined,
  mine: Fields | undefined,
  theirs: Fields | undefined,
  clash: (field: string) => void,
): Fields {
  if (!mine || !theirs) return mine ?? theirs ?? {}
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  return Object.fromEntries(
    [...names].flatMap(name => {
      const isMine = !sameJson(mine[name], base?.[name])
      if (isMine && !sameJson(theirs[name], base?.[name]) && !sameJson(mine[name], theirs[name])) clash(name)
      const value = isMine ? mine[name] : theirs[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** In which list each stands; where two moved each other into a ring, theirs holds. */
function parentsOf(kept: ReadonlySet<string>, b: Apart, m: Apart, t: Apart): ReadonlyMap<string, List> {
  const pick = (id: string, isTheirs: boolean): List => {
    const [mine, theirs] = [m.parents.get(id), t.parents.get(id)]
    const list = isTheirs || !mine || mine === b.parents.get(id) ? (theirs ?? mine) : mine
    const holder = list?.split(':')[1]
    return list && (!holder || kept.has(holder)) ? list : 'path'
  }
  const all = (isTheirs: boolean) => new Map([...kept].map(id => [id, pick(id, isTheirs)]))
  const parents = all(false)
  return [...kept].some(id => isInRing(id, parents)) ? all(true) : parents
}

function isInRing(id: string, parents: ReadonlyMap<string, List>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at; at = parents.get(at)?.split(':')[1]) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** The order in a list: of whoever changed it, mine when both did; what the other brought stands behind its neighbour there. */
function orderOf(
  list: List,
  parents: ReadonlyMap<string, List>,
  b: Apart,
  m: Apart,
  t: Apart,
): readonly string[] {
  const known = [...parents].flatMap(([id, at]) => (at === list ? [id] : []))
  const of = (one: Apart) => (one.lists.get(list) ?? []).filter(id => known.includes(id))
  const [base, mine, theirs] = [of(b), of(m), of(t)]
  const common = (ids: readonly string[]) =>
    ids.filter(id => base.includes(id) && mine.includes(id) && theirs.includes(id))
  const isMine = !sameJson(common(mine), common(base))
  const [first, second] = isMine ? [mine, theirs] : [theirs, mine]
  const order = [...first]
  for (const [at, id] of second.entries()) {
    if (order.includes(id)) continue
    const before = second.slice(0, at).findLast(one => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return [...order, ...known.filter(id => !order.includes(id))]
}
