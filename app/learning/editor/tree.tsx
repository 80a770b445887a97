import { ChevronDown, ChevronRight, CircleAlert, FolderOpen, LifeBuoy, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from '../composer-words.ts'
import type { Finding } from '../findings.ts'
import { isGroup, type Node } from '../path.ts'
import { kindLook } from '../step-look.ts'
import { stepWords } from '../step-words.ts'
import { words } from '../words.ts'
import { type Became, BecameWord } from './difference.tsx'
import { between, type Row, rowsOf, towards } from './rows.ts'
import { editorWords } from './words.ts'

interface TreeProps {
  readonly nodes: readonly Node[]
  readonly picked: readonly string[]
  readonly closed: ReadonlySet<string>
  readonly findings: readonly Finding[]
  /** How nodes differ from what is offered, while that is shown. */
  readonly became: ReadonlyMap<string, Became>
  readonly pick: (ids: readonly string[]) => void
  readonly close: (id: string, isClosed: boolean) => void
  /** Keys that are not about walking. */
  readonly onKey: (event: KeyboardEvent) => void
}

/** The path as a tree: one line a node, walked by arrows, several picked with Shift. */
export function Tree({ nodes, picked, closed, findings, became, pick, close, onKey }: TreeProps) {
  const t = useWords(editorWords)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(nodes, closed), [nodes, closed])
  const levels = useMemo(() => levelsOf(findings), [findings])
  const active = rows.some(({ node }) => node.id === picked.at(-1)) ? picked.at(-1) : rows[0]?.node.id
  useEffect(() => {
    if (!active || !tree.current?.contains(document.activeElement)) return
    rowOf(tree.current, active)?.focus()
  }, [active])

  const walk = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
    const row = rows.find(({ node }) => node.id === active)
    if (!isPlain || !row || !active) return onKey(event)
    if (event.key === 'ArrowRight' && row.isExpanded === false) return stop(event, () => close(active, false))
    if (event.key === 'ArrowLeft' && row.isExpanded) return stop(event, () => close(active, true))
    const to = towards(rows, active, event.key) ?? letterTo(rows, active, event.key)
    if (!to) return onKey(event)
    stop(event, () => pick(event.shiftKey ? extended(picked, active, to) : [to]))
  }
  const press = (event: MouseEvent) => {
    const line = (event.target as Element).closest<HTMLElement>('[data-row]')
    const id = line?.dataset.row
    if (!id) return
    const row = rows.find(({ node }) => node.id === id)
    if ((event.target as Element).closest('[data-fold]')) return close(id, row?.isExpanded === true)
    line.focus()
    if (event.shiftKey) return pick(between(rows, picked[0] ?? id, id))
    pick(event.ctrlKey || event.metaKey ? [...picked.filter(one => one !== id), id] : [id])
  }
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('tree')}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={walk}
      onClick={press}
      className="flex select-none flex-col outline-none"
    >
      {rows.map(({ node, level, position, of, isRemedy, isExpanded }) => (
        <Line
          key={node.id}
          {...{ node, level, position, of, isRemedy, isExpanded }}
          isPicked={picked.includes(node.id)}
          isActive={node.id === active}
          finding={levels.get(node.id) ?? null}
          became={became.get(node.id) ?? null}
        />
      ))}
    </div>
  )
}

export const rowOf = (within: ParentNode | null, id: string) =>
  within?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null

function stop(event: KeyboardEvent, act: () => void) {
  event.preventDefault()
  act()
}

/** Picks one more, or lets go of the last when one goes back over it. */
const extended = (picked: readonly string[], active: string, to: string) =>
  picked.includes(to) ? picked.filter(id => id !== active) : [...(picked.length > 0 ? picked : [active]), to]

/** The next line whose title begins with a letter. */
function letterTo(rows: readonly Row[], active: string, key: string): string | null {
  if (key.length !== 1 || key === ' ') return null
  const at = rows.findIndex(({ node }) => node.id === active)
  const order = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return order.find(({ node }) => node.title.toLowerCase().startsWith(key.toLowerCase()))?.node.id ?? null
}

export function levelsOf(findings: readonly Finding[]): ReadonlyMap<string, Finding['level']> {
  const levels = new Map<string, Finding['level']>()
  for (const { node, level } of findings) if (node && levels.get(node) !== 'error') levels.set(node, level)
  return levels
}

interface LineProps extends Omit<Row, 'parent'> {
  readonly isPicked: boolean
  readonly isActive: boolean
  readonly finding: Finding['level'] | null
  readonly became: Became | null
}

const indents = ['pl-1', 'pl-6', 'pl-11', 'pl-16', 'pl-20', 'pl-24']

const Line = memo(function Line({ node, level, position, of, isRemedy, isExpanded, ...shown }: LineProps) {
  const { isPicked, isActive, finding, became } = shown
  const Icon = isGroup(node) ? FolderOpen : kindLook(node.kind).icon
  const Fold = isExpanded ? ChevronDown : ChevronRight
  return (
    <div
      role="treeitem"
      data-row={node.id}
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-setsize={of}
      aria-posinset={position}
      aria-selected={isPicked}
      aria-expanded={isExpanded ?? undefined}
      className={classes(
        'flex min-h-11 cursor-pointer items-center gap-2 rounded-control py-1.5 pr-2 text-sm',
        indents[Math.min(level, indents.length) - 1],
        isPicked ? 'bg-primary-soft' : 'hover:bg-well',
      )}
    >
      <span
        aria-hidden
        {...(isExpanded !== null && { 'data-fold': '' })}
        className="flex size-6 shrink-0 items-center justify-center text-quiet"
      >
        {isExpanded !== null && <Fold size={18} strokeWidth={1.75} />}
      </span>
      {isRemedy ? (
        <LifeBuoy aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-accent" />
      ) : (
        <Icon aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-quiet" />
      )}
      <span className="min-w-0 flex-1">
        <span className={classes('line-clamp-2 leading-5', isGroup(node) && 'font-semibold')}>
          {node.title}
        </span>
        <Facts node={node} isRemedy={isRemedy} became={became} />
      </span>
      {finding && <Mark level={finding} />}
    </div>
  )
})

function Facts({ node, isRemedy, became }: { node: Node; isRemedy: boolean; became: Became | null }) {
  const t = useWords(editorWords)
  const say = useWords(composerWords)
  const sayStep = useWords(stepWords)
  const sayMinutes = useWords(words)
  const facts = isGroup(node)
    ? node.kind === 'choose'
      ? say('chooseOf', { atLeast: node.atLeast, all: node.nodes.length })
      : say(node.kind)
    : `${sayStep(kindLook(node.kind).word)} · ${sayMinutes('minutes', { count: node.effort })}`
  return (
    <span className="block truncate text-quiet text-xs">
      {became && <BecameWord became={became} />}
      {isRemedy && <span className="text-accent">{t('remedy')} · </span>}
      {facts}
    </span>
  )
}

export function Mark({ level }: { level: Finding['level'] }) {
  const t = useWords(editorWords)
  const Icon = level === 'error' ? CircleAlert : TriangleAlert
  return (
    <span className="shrink-0">
      <Icon aria-hidden size={18} strokeWidth={2} className={level === 'error' ? 'text-bad' : 'text-warn'} />
      <span className="sr-only">{t(level === 'error' ? 'hasError' : 'hasWarning')}</span>
    </span>
  )
}
