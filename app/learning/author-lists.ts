import { competencies } from '#app/authoring/competency.ts'
import type { AuthorChoice, AuthorField, AuthorLists, Typed } from './author-field.ts'
import { isGroup, type Node, nodesOf, type Path } from './path.ts'
import { stepKind } from './steps/registry.ts'

/** What conditions in a path can be about, by the name of the list. */
export function listsOf(path: Path, others: AuthorLists): AuthorLists {
  const nodes = nodesOf(path.steps)
  const options = nodes.flatMap(node => (isGroup(node) && node.kind === 'choose' ? node.nodes : []))
  return {
    ...others,
    nodes: nodes.map(choiceOf),
    options: options.map(choiceOf),
    graded: nodes.filter(node => !isGroup(node) && stepKind(node.kind).isGraded).map(choiceOf),
    judged: nodes.filter(node => !isGroup(node) && stepKind(node.kind).judged).map(choiceOf),
    competencies: competencies().map(({ slug, name }) => ({ value: slug, label: name })),
  }
}

const choiceOf = ({ id, title }: Node): AuthorChoice => ({ value: id, label: { id: title, en: title } })

export const choicesOf = (field: AuthorField, lists: AuthorLists): readonly AuthorChoice[] => {
  if (field.kind !== 'pick') return []
  return typeof field.from === 'string' ? (lists[field.from] ?? []) : field.from
}

/**
 * What a new condition begins with: numbers as their field says, of what can be picked the last that stands before the step
 * (for what passes it, the step itself). Null when there is nothing to pick.
 */
export function beginning(
  fields: readonly AuthorField[],
  lists: AuthorLists,
  { self, isOwn }: { self: string; isOwn: boolean },
): Typed | null {
  const order = (lists.nodes ?? []).map(({ value }) => value)
  const before = new Set(order.slice(0, order.indexOf(self)))
  const typed: Record<string, string> = {}
  for (const field of fields) {
    if (field.kind === 'number') typed[field.name] = String(field.initial)
    if (field.kind !== 'pick') continue
    const choices = choicesOf(field, lists)
    const picked =
      (isOwn && choices.find(({ value }) => value === self)) ||
      choices.findLast(({ value }) => before.has(value)) ||
      choices.find(({ value }) => value !== self)
    if (!picked) return null
    typed[field.name] = picked.value
  }
  return typed
}
