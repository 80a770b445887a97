import { isGroup, type Node, type Path, type Step } from '../path.ts'

/** A node with where it stands. The path as a whole and every remedy are sequences of their own, without a name. */
export interface Part {
  readonly id: string | null
  readonly kind: 'sequence' | 'all' | 'choose' | 'step'
  readonly parent: Part | null
  /** Which of its parent's parts it is. */
  readonly at: number
  readonly step: Step | null
  readonly atLeast: number
  /** The parts of a group; of a step its remedy, if it has one. */
  readonly parts: readonly Part[]
}

export interface StepPart extends Part {
  readonly step: Step
}

export const isStep = (part: Part): part is StepPart => part.step !== null

/** The whole path as parts. */
export function partsOf(path: Path): Part {
  const sequenceOf = (id: string | null, nodes: readonly Node[], parent: Part | null, at: number) =>
    groupOf({ id, kind: 'sequence', atLeast: 0 }, nodes, parent, at)
  const groupOf = (
    what: Pick<Part, 'id' | 'kind' | 'atLeast'>,
    nodes: readonly Node[],
    parent: Part | null,
    at: number,
  ): Part => {
    const parts: Part[] = []
    const made: Part = { ...what, parent, at, step: null, parts }
    parts.push(...nodes.map((node, i) => partOf(node, made, i)))
    return made
  }
  const partOf = (node: Node, parent: Part, at: number): Part => {
    if (isGroup(node))
      return groupOf(
        { id: node.id, kind: node.kind, atLeast: node.kind === 'choose' ? node.atLeast : 0 },
        node.nodes,
        parent,
        at,
      )
    const parts: Part[] = []
    const made: Part = { id: node.id, kind: 'step', parent, at, step: node, atLeast: 0, parts }
    if (node.remedy?.length) parts.push(sequenceOf(null, node.remedy, made, 0))
    return made
  }
  return sequenceOf(null, path.steps, null, 0)
}

/** A part and all within it, the innermost first. */
export const within = (part: Part): readonly Part[] => [...part.parts.flatMap(within), part]

/** The part and all that hold it, the nearest first. */
export const upFrom = (part: Part | null): readonly Part[] => (part ? [part, ...upFrom(part.parent)] : [])

/** How `other` stands to `part`: around or within it, or before, after or beside it in the nearest group that holds both. */
export type Standing =
  | { readonly is: 'same' | 'around' | 'within' }
  | { readonly is: 'before' | 'after' | 'beside'; readonly under: Part }

export function standing(other: Part, part: Part): Standing {
  if (other === part) return { is: 'same' }
  const [mine, theirs] = [upFrom(part), upFrom(other)]
  if (mine.includes(other)) return { is: 'around' }
  if (theirs.includes(part)) return { is: 'within' }
  const under = mine.find(one => theirs.includes(one)) as Part
  const branch = (ups: readonly Part[]) => ups[ups.indexOf(under) - 1]?.at ?? 0
  if (under.kind !== 'sequence') return { is: 'beside', under }
  return { is: branch(theirs) < branch(mine) ? 'before' : 'after', under }
}

export const isInRemedy = (part: Part): boolean => upFrom(part.parent).some(isStep)
