import { ArrowDown, ArrowUp, CornerUpLeft, CornerUpRight, FolderOpen, type LucideIcon } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ComposerShown } from './composer-page.server.ts'
import type { ComposedNode } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { NodeForms } from './node-forms.tsx'
import { FindingLines } from './path-findings.tsx'
import { kindLook } from './step-look.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

export type ComposerAt = Pick<ComposerShown, 'id' | 'revision' | 'abouts'>

/** The nodes of a path in order, each with its rules as sentences and the ways to change it. */
export function ComposedList({ nodes, path }: { nodes: readonly ComposedNode[]; path: ComposerAt }) {
  return (
    <ol className="flex flex-col gap-3">
      {nodes.map(node => (
        <li key={node.id}>
          <NodeCard node={node} path={path} />
        </li>
      ))}
    </ol>
  )
}

function NodeCard({ node, path }: { node: ComposedNode; path: ComposerAt }) {
  const t = useWords(composerWords)
  const say = useWords(stepWords)
  const Icon = node.isGroup ? FolderOpen : kindLook(node.kind).icon
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
        <Moves node={node} path={path} />
      </div>
      {!node.isGroup && <Sentences node={node} />}
      {node.findings.length > 0 && (
        <div className="mt-3">
          <FindingLines findings={node.findings} />
        </div>
      )}
      <NodeForms node={node} path={path} />
      {node.nodes.length > 0 && (
        <div className="mt-4 border-l-2 border-line pl-3 sm:pl-4">
          {!node.isGroup && <p className="mb-2 text-sm font-semibold text-accent">{t('remedyOf')}</p>}
          <ComposedList nodes={node.nodes} path={path} />
        </div>
      )}
      <span className="sr-only">{node.isGroup ? '' : say(kindLook(node.kind).word)}</span>
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
function Sentences({ node }: { node: ComposedNode }) {
  const t = useWords(composerWords)
  return node.conditions
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ slot, join, sentences }) => (
      <p key={slot} className="mt-2 text-sm">
        <strong>{t(slot)}</strong>{' '}
        {sentences.length > 1 && (
          <span className="text-quiet">({t(join === 'all' ? 'joinAll' : 'joinAny').toLowerCase()}) </span>
        )}
        {sentences.join('; ')}.
      </p>
    ))
}

function Moves({ node, path }: { node: ComposedNode; path: ComposerAt }) {
  const { isFirst, isLast, isInGroup, isBelowGroup } = node.place
  return (
    <div className="flex gap-1">
      {!isFirst && <Move node={node} path={path} move="up" icon={ArrowUp} />}
      {!isLast && <Move node={node} path={path} move="down" icon={ArrowDown} />}
      {isBelowGroup && <Move node={node} path={path} move="in" icon={CornerUpRight} />}
      {isInGroup && <Move node={node} path={path} move="out" icon={CornerUpLeft} />}
    </div>
  )
}

interface MoveProps {
  node: ComposedNode
  path: ComposerAt
  move: 'up' | 'down' | 'in' | 'out'
  icon: LucideIcon
}

function Move({ node, path, move, icon }: MoveProps) {
  const t = useWords(composerWords)
  return (
    <Form action={`/paths/${path.id}`} preventScrollReset>
      <input type="hidden" name="revision" value={path.revision} />
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="id" value={node.id} />
      <input type="hidden" name="move" value={move} />
      <Button variant="plain" size="small" icon={icon} iconOnly>
        {t(move, { title: node.title })}
      </Button>
    </Form>
  )
}
