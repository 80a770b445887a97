import { noEvidence } from '../evidence.ts'
import { isGroup, type Node, type Path } from '../path.ts'
import { namesOf } from '../path-names.ts'
import { told } from '../rules/registry.ts'

/** The machine of a path as Mermaid draws state diagrams: `stateDiagram-v2`, its rules in words. */
export function mermaidOf(path: Path): string {
  const names = namesOf(path)
  const lines: string[] = ['stateDiagram-v2']
  const say = (depth: number, text: string) => lines.push(`${'  '.repeat(depth)}${text}`)
  const nameOf = (id: string) => `n_${id.replaceAll('-', '_')}`

  const inLine = (nodes: readonly Node[], depth: number) => {
    nodes.forEach((node, at) => {
      write(node, depth)
      const before = nodes[at - 1]
      say(depth, `${before ? nameOf(before.id) : '[*]'} --> ${nameOf(node.id)}${opening(node)}`)
    })
    const last = nodes.at(-1)
    say(depth, `${last ? nameOf(last.id) : '[*]'} --> [*]`)
  }
  const opening = (node: Node) =>
    isGroup(node) || !node.opens ? '' : `: ${plain(told(node.opens, noEvidence, node.id, names).asks.id)}`
  const write = (node: Node, depth: number) => {
    const count = isGroup(node) && node.kind === 'choose' ? ` (${node.atLeast}/${node.nodes.length})` : ''
    const title = `state "${plain(node.title)}${count}" as ${nameOf(node.id)}`
    if (!isGroup(node)) {
      say(depth, title)
      if (!isGroup(node) && node.skips)
        say(
          depth,
          `note right of ${nameOf(node.id)}: ⤼ ${plain(told(node.skips, noEvidence, node.id, names).asks.id)}`,
        )
      if (!node.remedy?.length) return
      const help = `${nameOf(node.id)}_help`
      say(depth, `state ${help} {`)
      inLine(node.remedy, depth + 1)
      say(depth, '}')
      say(depth, `${nameOf(node.id)} --> ${help}`)
      say(depth, `${help} --> ${nameOf(node.id)}`)
      return
    }
    say(depth, `${title} {`)
    if (node.kind === 'sequence') inLine(node.nodes, depth + 1)
    else
      node.nodes.forEach((one, at) => {
        if (at > 0) say(depth + 1, '--')
        inLine([one], depth + 1)
      })
    say(depth, '}')
  }
  inLine(path.steps, 1)
  return `${lines.join('\n')}\n`
}

/** Words that mean nothing to Mermaid. */
const plain = (text: string): string => text.replace(/["“”:;#{}<>\n]/g, "'")
