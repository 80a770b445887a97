import '@xyflow/react/dist/base.css'
import './drawn.css'
import { type NodeChange, Panel, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { Change } from '../change.ts'
import { composerWords } from '../composer-words.ts'
import type { Finding } from '../findings.ts'
import type { Path } from '../path.ts'
import type { Crowd } from './crowd.tsx'
import type { Became } from './difference.tsx'
import { asksOf, crowdOf, drawnLines, drawnNodes } from './drawing-parts.ts'
import { type Drawn, drawnTypes } from './drawn-nodes.tsx'
import { type Drop, dropAt } from './dropping.ts'
import { type Layout, layoutOf } from './layout.ts'
import { levelsOf } from './tree.tsx'
import { editorWords } from './words.ts'

interface DrawingProps {
  readonly path: Path
  readonly picked: readonly string[]
  readonly findings: readonly Finding[]
  /** What a rehearsal came to, while it is shown. */
  readonly crowd: Crowd | null
  /** How nodes differ from what is offered, while that is shown. */
  readonly became: ReadonlyMap<string, Became>
  readonly pick: (ids: readonly string[]) => void
  readonly change: (change: Change) => void
}

/** The path as a picture: dragged by hand, tied by its handles; the tree beside it holds the same. */
export default function Drawing(props: DrawingProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  )
}

/** All of it where there is room to read it, else its beginning. */
function beginning(layout: Layout) {
  const { width, height } = document.querySelector('.drawn')?.getBoundingClientRect() ?? {
    width: 0,
    height: 0,
  }
  const fits = Math.min(1, (width - 48) / layout.width, (height - 48) / layout.height)
  const zoom = fits > 0.7 ? fits : 0.85
  const x = Math.max(24, (width - layout.width * zoom) / 2)
  return { zoom, x, y: Math.max(24, (height - layout.height * zoom) / 2) }
}

/** What is held, where it was lifted to, and where it would come to stand. */
interface Held {
  readonly id: string
  readonly position: { readonly x: number; readonly y: number }
  readonly drop: Drop | null
}

function Flow({ path, picked, findings, crowd, became, pick, change }: DrawingProps) {
  const t = useWords(editorWords)
  const say = useWords(composerWords)
  const language = useLanguage()
  const help = useId()
  const [held, setHeld] = useState<Held | null>(null)
  const layout = useMemo(() => layoutOf(path.steps), [path.steps])
  const levels = useMemo(() => levelsOf(findings), [findings])
  const asks = useMemo(
    () => asksOf(path, language, { opens: say('opens'), skips: say('skips'), passes: say('passes') }),
    [path, language, say],
  )
  const crowds = useMemo(() => crowdOf(crowd), [crowd])
  const before = useRef<ReadonlyMap<string, Drawn>>(new Map())
  const drop = held?.drop ?? null
  const nodes = useMemo(() => {
    const next = drawnNodes(
      path,
      layout,
      { picked, levels, drop, asks, crowd: crowds, became },
      before.current,
    )
    before.current = new Map(next.map(node => [node.id, node]))
    return next
  }, [path, layout, picked, levels, drop, asks, crowds, became])
  const shown = useMemo(
    () =>
      held
        ? nodes.map(node => (node.id === held.id ? { ...node, position: held.position } : node))
        : [...nodes],
    [nodes, held],
  )
  const lines = useMemo(() => drawnLines(path, layout, picked), [path, layout, picked])

  const drag = (changes: readonly NodeChange<Drawn>[]) => {
    for (const one of changes)
      if (one.type === 'position' && one.dragging && one.position) {
        const { id, position } = one
        const box = layout.boxes.find(each => each.id === id)
        const point = {
          x: position.x + (box?.width ?? 0) / 2,
          y: position.y + Math.min(46, (box?.height ?? 0) / 2),
        }
        setHeld(last => {
          const next = dropAt(path, layout, point, id)
          const drop = next && last?.drop?.where === next.where ? last.drop : next
          return { id, position, drop }
        })
      }
  }
  const letGo = () => {
    if (held?.drop) change({ intent: 'place', ids: [held.id], where: held.drop.where })
    setHeld(null)
  }
  return (
    <section aria-label={t('map')} aria-describedby={help} className="drawn relative size-full">
      <p id={help} className="sr-only">
        {t('mapHelp')}
      </p>
      <ReactFlow
        nodes={shown}
        edges={lines}
        nodeTypes={drawnTypes}
        onNodesChange={drag}
        onNodeDragStop={letGo}
        onNodeClick={(_, node) => pick([node.id.replace('remedy:', '')])}
        onPaneClick={() => pick([])}
        onConnect={({ source, target }) => change(tie(source, target))}
        isValidConnection={({ source, target }) => source !== target && !target.startsWith('remedy:')}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        elevateNodesOnSelect={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        onlyRenderVisibleElements
        zoomOnDoubleClick={false}
        minZoom={0.15}
        maxZoom={1.4}
        onInit={flow => void flow.setViewport(beginning(layout))}
        proOptions={{ hideAttribution: true }}
      >
        <View picked={picked} isEmpty={path.steps.length === 0} beginning={() => beginning(layout)} />
      </ReactFlow>
    </section>
  )
}

/** A line drawn from one to another by hand: the other opens once the one is done. */
const tie = (source: string, target: string): Change => ({
  ...{ intent: 'condition', id: target, slot: 'opens', rule: 'passed', 'with-step': source },
})

interface ViewProps {
  readonly picked: readonly string[]
  readonly isEmpty: boolean
  readonly beginning: () => { readonly x: number; readonly y: number; readonly zoom: number }
}

/** Begins anew where an empty path gets its first step, brings what is picked into sight, and the buttons for nearer and farther. */
function View({ picked, isEmpty, beginning }: ViewProps) {
  const t = useWords(editorWords)
  const flow = useReactFlow()
  const wasEmpty = useRef(isEmpty)
  useEffect(() => {
    if (wasEmpty.current && !isEmpty) void flow.setViewport(beginning())
    wasEmpty.current = isEmpty
  })
  const id = picked.at(-1)
  useEffect(() => {
    const node = id === undefined ? undefined : flow.getNode(id)
    const view = document.querySelector('.drawn')?.getBoundingClientRect()
    if (!node || !view) return
    const { x, y } = flow.flowToScreenPosition(node.position)
    const isSeen = x > view.left && y > view.top && x + 120 < view.right && y + 40 < view.bottom
    if (!isSeen) void flow.setCenter(node.position.x + 116, node.position.y + 46, { zoom: flow.getZoom() })
  }, [id, flow])
  return (
    <Panel position="bottom-right" className="m-3! flex gap-1 rounded-card border border-line bg-surface p-1">
      <Button type="button" variant="plain" size="small" icon={Minus} iconOnly onClick={() => flow.zoomOut()}>
        {t('zoomOut')}
      </Button>
      <Button type="button" variant="plain" size="small" icon={Plus} iconOnly onClick={() => flow.zoomIn()}>
        {t('zoomIn')}
      </Button>
      <Button
        type="button"
        variant="plain"
        size="small"
        icon={Maximize}
        iconOnly
        onClick={() => flow.fitView({ maxZoom: 1, padding: 0.08 })}
      >
        {t('fit')}
      </Button>
    </Panel>
  )
}
