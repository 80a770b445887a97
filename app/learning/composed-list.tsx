import { ArrowDown, ArrowUp, CornerUpLeft, CornerUpRight, FolderOpen, type LucideIcon } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import type { AuthorLists } from './author-field.ts'
import { ChangeForm } from './change-form.tsx'
import type { ComposedNode } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { NodeForms } from './node-forms.tsx'
import { FindingLines } from './path-findings.tsx'
import { kindLook } from './step-look.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

interface Listed {
  readonly lists: AuthorLists
  /** The node whose forms are open. */
  readonly open: string | null
}

/** The nodes of a path in order, each with its rules as sentences and the way to change it. */
export function ComposedList({ nodes, ...listed }: Listed & { nodes: readonly ComposedNode[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {nodes.map(node => (
        <li key={node.id}>
          <NodeCard node={node} {...listed} />
        </li>
      ))}
    </ol>
  )
}

function NodeCard({ node, ...listed }: Listed & { node: ComposedNode }) {
  const t = useWords(composerWords)
  const Icon = node.isGroup ? FolderOpen : kindLook(node.kind).icon
  const isOpen = listed.open === node.id
  return (
    <article
      id={node.id}
      className={classes(
        'scroll-mt-24 rounded-card border bg-surface p-4',
        node.findings.some(finding => finding.level === 'error') ? 'border-bad' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Icon aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-quiet" />
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="text-base">{node.title}</h3>
          <p className="text-sm text-quiet">
            {node.isGroup ? <GroupFacts node={node} /> : <StepFacts node={node} />}
          </p>
        </div>
        <Moves node={node} />
      </div>
      <Sentences node={node} />
      {node.findings.length > 0 && (
        <div className="mt-3">
          <FindingLines findings={node.findings} />
        </div>
      )}
      {isOpen ? (
        <div className="mt-3 border-t border-line pt-4">
          <NodeForms node={node} lists={listed.lists} />
        </div>
      ) : (
        <p className="mt-2 text-sm font-semibold">
          <Link
            to={`?at=${node.id}#${node.id}`}
            preventScrollReset
            aria-label={t('editStep', { title: node.title })}
          >
            {t('edit')}
          </Link>
        </p>
      )}
      {node.nodes.length > 0 && (
        <div className="mt-4 border-l-2 border-line pl-3 sm:pl-4">
          {!node.isGroup && <p className="mb-2 text-sm font-semibold text-accent">{t('remedyOf')}</p>}
          <ComposedList nodes={node.nodes} {...listed} />
        </div>
      )}
    </article>
  )
}

function GroupFacts({ node }: { node: ComposedNode }) {
  const t = useWords(composerWords)
  if (node.kind === 'choose') return t('chooseOf', { atLeast: node.atLeast, all: node.nodes.length })
  return t(node.kind === 'all' ? 'all' : 'sequence')
}

function StepFacts({ node }: { node: ComposedNode }) {
  const t = useWords(words)
  const say = useWords(stepWords)
  return (
    <>
      {say(kindLook(node.kind).word)} · {t('minutes', { count: node.effort })}
    </>
  )
}

/** The rules of a step, said. */
export function Sentences({ node }: { node: Pick<ComposedNode, 'conditions'> }) {
  const t = useWords(composerWords)
  return node.conditions
    .filter(({ items }) => items.length > 0)
    .map(({ slot, join, items }) => (
      <p key={slot} className="mt-2 text-sm">
        <strong>{t(slot)}</strong>{' '}
        {items.length > 1 && (
          <span className="text-quiet">({t(join === 'all' ? 'joinAll' : 'joinAny').toLowerCase()}) </span>
        )}
        {items.map(({ says }) => says).join('; ')}.
      </p>
    ))
}

function Moves({ node }: { node: ComposedNode }) {
  const { isFirst, isLast, isInner, isBelowGroup } = node.place
  return (
    <div className="flex gap-1">
      {!isFirst && <Move node={node} move="up" icon={ArrowUp} />}
      {!isLast && <Move node={node} move="down" icon={ArrowDown} />}
      {isBelowGroup && <Move node={node} move="in" icon={CornerUpRight} />}
      {isInner && <Move node={node} move="out" icon={CornerUpLeft} />}
    </div>
  )
}

interface MoveProps {
  node: ComposedNode
  move: 'up' | 'down' | 'in' | 'out'
  icon: LucideIcon
}

function Move({ node, move, icon }: MoveProps) {
  const t = useWords(composerWords)
  return (
    <ChangeForm intent="move" id={node.id} hidden={{ move }}>
      <Button variant="plain" size="small" icon={icon} iconOnly>
        {t(move, { title: node.title })}
      </Button>
    </ChangeForm>
  )
}
