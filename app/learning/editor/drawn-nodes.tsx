import { type Node as FlowNode, Handle, type NodeProps, Position } from '@xyflow/react'
import { LifeBuoy } from 'lucide-react'
import { memo } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from '../composer-words.ts'
import type { Finding } from '../findings.ts'
import { isGroup, type Node } from '../path.ts'
import { kindLook } from '../step-look.ts'
import { stepWords } from '../step-words.ts'
import { words } from '../words.ts'
import { type CrowdAt, CrowdBar } from './crowd.tsx'
import { type Became, BecameWord } from './difference.tsx'
import type { Drop } from './dropping.ts'
import { Mark } from './tree.tsx'
import { editorWords } from './words.ts'

export interface DrawnData extends Record<string, unknown> {
  readonly node: Node
  /** What its first rule asks, in a few words. */
  readonly asks: string | null
  readonly isPicked: boolean
  readonly finding: Finding['level'] | null
  readonly drop: Drop['side'] | null
  /** What a rehearsal came to here; null while none is shown. */
  readonly crowd: CrowdAt | null
  /** How it differs from what is offered, while that is shown. */
  readonly became: Became | null
}

export type Drawn = FlowNode<DrawnData, 'step' | 'group' | 'remedy'>

const edges = {
  before: 'shadow-[-6px_0_0_-2px_var(--color-primary)]',
  after: 'shadow-[6px_0_0_-2px_var(--color-primary)]',
  inside: 'ring-2 ring-primary',
} as const

const StepBox = memo(function StepBox({
  data: { node, asks, isPicked, finding, drop, crowd, became },
}: NodeProps<Drawn>) {
  const say = useWords(stepWords)
  const t = useWords(words)
  if (isGroup(node)) return null
  const { icon: Icon, word } = kindLook(node.kind)
  return (
    <div
      className={classes(
        'flex size-full flex-col justify-center gap-0.5 overflow-hidden rounded-card border bg-surface px-3.5 text-left',
        isPicked ? 'border-2 border-primary' : finding === 'error' ? 'border-bad' : 'border-line',
        drop && edges[drop],
      )}
    >
      <Handle type="target" position={Position.Left} />
      <span className="flex items-start gap-2">
        <Icon aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0 text-primary" />
        <span className="line-clamp-2 min-w-0 flex-1 font-semibold text-sm leading-5">{node.title}</span>
        {finding && <Mark level={finding} />}
      </span>
      {crowd ? (
        <CrowdBar crowd={crowd} />
      ) : (
        <span className="truncate pl-6.5 text-quiet text-xs">
          {became && <BecameWord became={became} />}
          {asks ?? `${say(word)} · ${t('minutes', { count: node.effort })}`}
        </span>
      )}
      <Handle id="then" type="source" position={Position.Right} />
      <Handle
        id="remedy"
        type="source"
        position={Position.Bottom}
        isConnectable={false}
        className="pointer-events-none invisible"
      />
    </div>
  )
})

const GroupFrame = memo(function GroupFrame({
  data: { node, isPicked, finding, drop, became },
}: NodeProps<Drawn>) {
  const t = useWords(composerWords)
  if (!isGroup(node)) return null
  return (
    <div
      className={classes(
        'size-full rounded-card border-2',
        node.kind === 'sequence' ? 'bg-well/60' : 'border-dashed bg-well/60',
        isPicked ? 'border-primary' : finding === 'error' ? 'border-bad' : 'border-line',
        drop && edges[drop],
      )}
    >
      <Handle type="target" position={Position.Left} />
      <span className="flex items-baseline gap-2 px-4 pt-2.5">
        <span className="truncate font-semibold text-sm">{node.title}</span>
        <span className="shrink-0 text-quiet text-xs">
          {node.kind === 'choose'
            ? t('chooseOf', { atLeast: node.atLeast, all: node.nodes.length })
            : t(node.kind)}
        </span>
        {became && (
          <span className="shrink-0 text-xs">
            <BecameWord became={became} isAlone />
          </span>
        )}
        {finding && <Mark level={finding} />}
      </span>
      <Handle id="then" type="source" position={Position.Right} />
    </div>
  )
})

const RemedyFrame = memo(function RemedyFrame({ data: { drop } }: NodeProps<Drawn>) {
  const t = useWords(editorWords)
  return (
    <div
      className={classes(
        'size-full rounded-card border-2 border-accent/50 border-dashed bg-accent-soft/40',
        drop && edges.inside,
      )}
    >
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <span className="flex items-center gap-2 px-4 pt-2.5 text-accent text-sm">
        <LifeBuoy aria-hidden size={16} strokeWidth={1.75} />
        <span className="font-semibold">{t('remedy')}</span>
        <span className="text-xs">{t('remedyShort')}</span>
      </span>
    </div>
  )
})

export const drawnTypes = { step: StepBox, group: GroupFrame, remedy: RemedyFrame }
