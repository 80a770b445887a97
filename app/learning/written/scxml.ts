import { isGroup, type Node, type Path, type Step } from '../path.ts'
import { rulesIn } from './rule-words.ts'

/**
 * The machine of a path in the shape of SCXML, for other tools to look at: states nest as those of the machine do. Conditions
 * stand as the JSON of their rules, which only this house knows how to decide.
 */
export function scxmlOf(path: Path): string {
  const body = path.steps.length === 0 ? '' : inSequence(path.steps, '_completed').join('\n')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="${escaped(path.title)}" datamodel="bina" initial="${idOf(path.steps[0]?.id ?? '_completed')}">`,
    body,
    '  <final id="_completed"/>',
    '</scxml>',
    '',
  ].join('\n')
}

const inSequence = (nodes: readonly Node[], end: string, depth = 1): readonly string[] =>
  nodes.flatMap((node, at) => stateOf(node, idOf(nodes[at + 1]?.id ?? end), depth))

function stateOf(node: Node, next: string | null, depth: number): readonly string[] {
  const pad = '  '.repeat(depth)
  const id = idOf(node.id)
  const done = next ? [`${pad}  <transition event="done.state.${id}" target="${next}"/>`] : []
  if (!isGroup(node)) return stepOf(node, done, depth)
  if (node.kind === 'sequence') {
    const end = `${id}._end`
    return [
      `${pad}<state id="${id}" initial="${idOf(node.nodes[0]?.id ?? end)}">`,
      ...done,
      ...inSequence(node.nodes, end, depth + 1),
      `${pad}  <final id="${end}"/>`,
      `${pad}</state>`,
    ]
  }
  const enough =
    node.kind === 'choose' && next
      ? [`${pad}  <transition cond="ended(${id}) &gt;= ${node.atLeast}" target="${next}"/>`]
      : []
  return [
    `${pad}<parallel id="${id}">`,
    ...done,
    ...enough,
    ...node.nodes.flatMap(one => stateOf(one, null, depth + 1)),
    `${pad}</parallel>`,
  ]
}

function stepOf(step: Step, done: readonly string[], depth: number): readonly string[] {
  const pad = '  '.repeat(depth)
  const id = idOf(step.id)
  const { opens, skips, passes } = rulesIn(step)
  const to = (state: string, cond: string | null) =>
    `${pad}    <transition${cond === null ? '' : ` cond="${escaped(cond)}"`} target="${id}.${state}"/>`
  const remedy = step.remedy ?? []
  const skip = skips === null ? [] : [to('tested-out', skips)]
  const inner = (name: string, lines: readonly string[], initial = '') => [
    `${pad}  <state id="${id}.${name}"${initial}>`,
    ...lines,
    `${pad}  </state>`,
  ]
  const helped = remedy[0] ? ` initial="${idOf(remedy[0].id)}"` : ''
  return [
    `${pad}<state id="${id}" initial="${id}.waiting">`,
    ...done,
    ...inner('waiting', [...skip, to('open', opens)]),
    ...inner('open', [
      to('passed', passes),
      ...skip,
      ...(step.attempts === undefined ? [] : [to('needs-a-hand', `tries >= ${step.attempts}`)]),
      to('falling-short', 'fellShort'),
      to('doing', 'begun'),
    ]),
    ...inner('doing', [to('passed', passes), to('falling-short', 'fellShort')]),
    ...inner(
      'falling-short',
      [
        ...inSequence(remedy, `${id}._helped`, depth + 2),
        remedy.length > 0 ? `${pad}    <final id="${id}._helped"/>` : to('open', null),
        ...(remedy.length > 0
          ? [`${pad}    <transition event="done.state.${id}.falling-short" target="${id}.open"/>`]
          : []),
      ],
      helped,
    ),
    ...inner('needs-a-hand', [to('waived', 'waived'), to('open', 'granted')]),
    ...['passed', 'tested-out', 'waived'].map(name => `${pad}  <final id="${id}.${name}"/>`),
    `${pad}</state>`,
  ]
}

/** Names in XML begin with a letter. */
const idOf = (id: string): string => (/^[a-z_]/.test(id) ? id : `n${id}`)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML keeps it; signs that it cannot hold become spaces. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, one => entities[one] ?? one)
