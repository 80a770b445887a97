import { type Edge, type NodeHandle, Position } from '@xyflow/react'
import type { Language } from '#app/web/language.ts'
import { noEvidence } from '../evidence.ts'
import type { Finding } from '../findings.ts'
import { isGroup, mentions, type Node, nodesOf, type Path } from '../path.ts'
import { namesOf } from '../path-names.ts'
import { told } from '../rules/registry.ts'
import type { Crowd, CrowdAt } from './crowd.tsx'
import type { Became } from './difference.tsx'
import type { Drawn, DrawnData } from './drawn-nodes.tsx'
import type { Drop } from './dropping.ts'
import type { Box, Layout } from './layout.ts'

interface Shown {
  readonly picked: readonly string[]
  readonly levels: ReadonlyMap<string, Finding['level']>
  readonly drop: Drop | null
  readonly asks: ReadonlyMap<string, string>
  readonly crowd: ReadonlyMap<string, CrowdAt>
  readonly became: ReadonlyMap<string, Became>
}

/** What is drawn for each box; what looks as before is the same object as before. */
export function drawnNodes(
  path: Path,
  layout: Layout,
  { picked, levels, drop, asks, crowd, became }: Shown,
  before: ReadonlyMap<string, Drawn>,
): readonly Drawn[] {
  const known = new Map(nodesOf(path.steps).map(node => [node.id, node]))
  return layout.boxes.flatMap(box => {
    const id = box.id.replace('remedy:', '')
    const node = known.get(id)
    if (!node) return []
    const data: DrawnData = {
      node,
      ...{ asks: asks.get(box.id) ?? null, isPicked: picked.includes(box.id) },
      finding: levels.get(box.id) ?? null,
      drop: drop?.id === box.id ? drop.side : null,
      crowd: crowd.get(box.id) ?? null,
      became: became.get(box.id) ?? null,
    }
    const earlier = before.get(box.id)
    return [earlier && isAlike(earlier, box, data) ? earlier : drawn(box, data)]
  })
}

const drawn = (box: Box, data: DrawnData): Drawn => ({
  ...{ id: box.id, type: box.kind, data, position: { x: box.x, y: box.y } },
  ...{ width: box.width, height: box.height, measured: { width: box.width, height: box.height } },
  handles: handlesOf(box),
  zIndex: box.depth * 2 + (box.kind === 'step' ? 1 : 0),
  draggable: box.kind !== 'remedy',
})

const handlesOf = ({ kind, width, height }: Box): NodeHandle[] => {
  const size = { width: 18, height: 18 }
  if (kind === 'remedy') return [{ type: 'target', position: Position.Top, x: width / 2 - 9, y: -9, ...size }]
  return [
    { type: 'target', position: Position.Left, x: -9, y: height / 2 - 9, ...size },
    { id: 'then', type: 'source', position: Position.Right, x: width - 9, y: height / 2 - 9, ...size },
    { id: 'remedy', type: 'source', position: Position.Bottom, x: width / 2 - 9, y: height - 9, ...size },
  ]
}

const isAlike = ({ position, width, height, zIndex, data }: Drawn, box: Box, next: DrawnData) =>
  position.x === box.x &&
  position.y === box.y &&
  width === box.width &&
  height === box.height &&
  Math.floor((zIndex ?? 0) / 2) === box.depth &&
  data.node === next.node &&
  data.asks === next.asks &&
  data.isPicked === next.isPicked &&
  data.finding === next.finding &&
  data.drop === next.drop &&
  data.crowd === next.crowd &&
  data.became === next.became

/** Ways from one to the next, ways to help, and thin ones for what rules look at. */
export function drawnLines(path: Path, layout: Layout, picked: readonly string[]): Edge[] {
  const ways = layout.lines.map(
    ({ from, to, kind }): Edge => ({
      ...{ id: `${from} ${to}`, source: from, target: to, type: kind === 'remedy' ? 'default' : 'default' },
      ...{ className: `drawn-${kind}`, focusable: false, selectable: false },
    }),
  )
  const seen = new Set<string>()
  const drawnIds = new Set(layout.boxes.map(({ id }) => id))
  const rules = mentions(path).flatMap(({ id, by }): readonly Edge[] => {
    const key = `rule ${id} ${by}`
    if (id === by || seen.has(key) || !drawnIds.has(id)) return []
    seen.add(key)
    const isLit = picked.includes(id) || picked.includes(by)
    return [
      {
        ...{ id: key, source: id, target: by, sourceHandle: 'then', focusable: false, selectable: false },
        className: isLit ? 'drawn-rule is-lit' : 'drawn-rule',
      },
    ]
  })
  return [...rules, ...ways]
}

/** What became of made-up learners at each step; empty when nobody asked. */
export const crowdOf = (crowd: Crowd | null): ReadonlyMap<string, CrowdAt> =>
  new Map(
    Object.entries(crowd?.at ?? {}).map(([id, at]) => [
      id,
      { at, learners: crowd?.learners ?? 0, isWorst: crowd?.worst === id },
    ]),
  )

/** What the first rule of each step asks, in the words of its slot. */
export function asksOf(
  path: Path,
  language: Language,
  words: { opens: string; skips: string; passes: string },
) {
  const names = namesOf(path)
  const asks = (node: Node): readonly (readonly [string, string])[] => {
    if (isGroup(node)) return []
    const slot = (['opens', 'skips', 'passes'] as const).find(one => node[one])
    const rule = slot && node[slot]
    return rule ? [[node.id, `${words[slot]} ${told(rule, noEvidence, node.id, names).asks[language]}`]] : []
  }
  return new Map(nodesOf(path.steps).flatMap(asks))
}
