import { useSearchParams } from '@remix-run/react'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { SaveLine, SaveTrouble } from '#app/authoring/editor/save-line.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import { DraftProvider } from '../change-form.tsx'
import { topmost } from '../compose.ts'
import { Refusal } from '../composer.tsx'
import type { ComposerShown } from '../composer-page.server.ts'
import { composerWords } from '../composer-words.ts'
import { isGroup, type Node, nodesOf } from '../path.ts'
import { AddPanel, type Side } from './add-panel.tsx'
import { copiedParts, copyParts } from './clipboard.ts'
import { CommentsLink } from './comments-link.tsx'
import { Conflict } from './conflict.tsx'
import { becameOf, DifferenceTold } from './difference.tsx'
import { renewed } from './parts.ts'
import { PathPanel, StepPanel } from './side-panel.tsx'
import { Toolbar, type Tools } from './toolbar.tsx'
import { rowOf, Tree } from './tree.tsx'
import { type Editor, useEditor } from './use-editor.ts'
import { useKeys } from './use-keys.ts'
import { editorWords } from './words.ts'

const Drawing = lazy(() => import('./drawing.tsx'))

/** Where a path is arranged: its tree and its picture beside each other, and what is picked beside both. */
export default function PathEditor({ draft }: { draft: ComposerShown }) {
  const t = useWords(composerWords)
  const [search] = useSearchParams()
  const editor = useEditor(draft, search.get('at'))
  const { path, state, saver } = editor
  const drafted = useMemo(
    () => ({ id: draft.id, revision: draft.revision, take: editor.take }),
    [draft.id, draft.revision, editor.take],
  )
  return (
    <DraftProvider value={drafted}>
      <div className="mx-auto w-full max-w-[110rem] px-4 pt-4 pb-24 sm:px-8 lg:pb-6">
        <Breadcrumbs crumbs={[{ to: '/paths', label: t('paths') }]} />
        <header className="mb-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <h1 className="min-w-0 text-2xl">
            {path.title}{' '}
            <span className="whitespace-nowrap font-normal text-base text-quiet">
              {draft.offered === null ? t('notPublished') : t('versionNumber', { number: draft.offered })}
            </span>
          </h1>
          <div className="flex flex-wrap items-center gap-4">
            <SaveLine where={state.where} />
            <CommentsLink draft={draft} block="" />
            <LinkButton size="small" to={`/paths/${draft.id}/versions`}>
              {t('versions')}
            </LinkButton>
          </div>
        </header>
        <Refusal />
        <SaveTrouble
          state={state}
          save={() => void saver.flush()}
          text={async () => JSON.stringify(path, null, 2)}
        />
        <Conflict editor={editor} />
        <Desk editor={editor} />
        <p role="status" className="sr-only">
          {editor.said}
        </p>
      </div>
    </DraftProvider>
  )
}

function Desk({ editor }: { editor: Editor }) {
  const t = useWords(editorWords)
  const { path, picked, pick, findings, change, history, difference, draft } = editor
  const [view, setView] = useState<View>('tree')
  const [isGrouping, setGrouping] = useState(false)
  const [side, setSide] = useState<Side>('after')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const desk = useRef<HTMLDivElement>(null)
  const adding = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const active = picked.at(-1)
  const became = useMemo(() => becameOf(difference), [difference])
  const node = useMemo(
    () => nodesOf(path.steps).find(({ id }) => id === active) ?? null,
    [path.steps, active],
  )
  const close = useCallback(
    (id: string, isClosed: boolean) =>
      setClosed(before => {
        const next = new Set(before)
        if (isClosed) next.add(id)
        else next.delete(id)
        return next
      }),
    [],
  )
  const tools = toolsOf(editor, t('newGroup'), {
    copied: count => t('copied', { count }),
    nothing: t('pasteNothing'),
  })
  const toTree = () => rowOf(desk.current, active ?? path.steps[0]?.id ?? '')?.focus()
  const keys = useKeys({
    tools,
    group: () => setGrouping(true),
    edit() {
      flushSync(() => setView('panel'))
      panel.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus()
    },
    add(to) {
      flushSync(() => {
        setSide(to)
        setView('tree')
      })
      adding.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
    },
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and the clipboard work wherever one is
    <div
      ref={desk}
      onKeyDown={keys.everywhere}
      onCopy={event => keys.onClipboard(event, 'copy')}
      onCut={event => keys.onClipboard(event, 'cut')}
      onPaste={event => keys.onClipboard(event, 'paste')}
    >
      <div className="sticky top-0 z-20 -mx-4 flex flex-col gap-1 border-b border-line bg-paper px-4 py-2 sm:-mx-8 sm:px-8 lg:static lg:mx-0 lg:border-0 lg:px-0 lg:pt-0">
        <Views view={view} show={setView} />
        <Toolbar
          tools={tools}
          mayUndo={history.past.length > 0}
          mayRedo={history.future.length > 0}
          hasPicked={picked.length > 0}
          isGrouping={isGrouping}
          onGrouping={setGrouping}
          isRehearsed={editor.isRehearsed}
          onRehearsed={isOn => {
            editor.setRehearsed(isOn)
            if (isOn) setView(shown => (shown === 'tree' ? 'map' : shown))
          }}
          isCompared={draft.offered === null ? null : editor.isCompared}
          onCompared={editor.setCompared}
        />
      </div>
      {difference && draft.offered !== null && <DifferenceTold told={difference} number={draft.offered} />}
      <div className="mt-4 grid gap-x-6 gap-y-6 lg:mt-0 lg:h-[calc(100dvh-13rem)] lg:min-h-144 lg:grid-cols-[19rem_minmax(0,1fr)_22rem]">
        <div
          className={classes(
            'min-w-0 flex-col gap-3 lg:flex lg:min-h-0',
            view === 'tree' ? 'flex' : 'hidden',
          )}
        >
          <div className="min-h-0 flex-1 overflow-y-auto lg:-mx-1 lg:px-1">
            {path.steps.length === 0 ? (
              <p className="text-quiet text-sm">{t('empty')}</p>
            ) : (
              <Tree
                nodes={path.steps}
                {...{ picked, pick, findings, became, closed, close }}
                onKey={keys.inTree}
              />
            )}
          </div>
          <AddPanel
            ref={adding}
            things={editor.draft.things}
            node={node}
            side={side}
            onSide={setSide}
            change={change}
            leave={toTree}
          />
        </div>
        <div
          className={classes(
            'h-112 min-h-0 overflow-hidden rounded-card border border-line lg:block lg:h-auto',
            view === 'map' ? 'block' : 'hidden',
          )}
        >
          <Suspense fallback={null}>
            <Drawing {...{ path, picked, findings, became, pick, change }} crowd={editor.crowd} />
          </Suspense>
        </div>
        <aside
          ref={panel}
          className={classes('min-h-0 min-w-0 flex-col gap-4 lg:flex', view === 'panel' ? 'flex' : 'hidden')}
        >
          <div className="flex gap-2">
            <Button
              type="button"
              size="small"
              variant={node ? 'plain' : 'quiet'}
              aria-pressed={!node}
              onClick={() => pick([])}
            >
              {t('thisPath')}
            </Button>
            {node && (
              <Button type="button" size="small" aria-pressed>
                {isGroup(node) ? t('thisGroup') : t('thisStep')}
              </Button>
            )}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto pr-1 lg:pb-6">
            <Panel editor={editor} node={node} />
          </div>
        </aside>
      </div>
      <KeysHelp />
    </div>
  )
}

type View = 'tree' | 'map' | 'panel'

/** On a phone one of the three at a time. */
function Views({ view, show }: { view: View; show: (view: View) => void }) {
  const t = useWords(editorWords)
  const words = { tree: 'showTree', map: 'showMap', panel: 'showPanel' } as const
  return (
    <div className="flex gap-2 lg:hidden">
      {(['tree', 'map', 'panel'] as const).map(each => (
        <Button
          key={each}
          type="button"
          size="small"
          variant={view === each ? 'quiet' : 'plain'}
          aria-pressed={view === each}
          onClick={() => show(each)}
        >
          {t(words[each])}
        </Button>
      ))}
    </div>
  )
}

function Panel({ editor, node }: { editor: Editor; node: Node | null }) {
  const t = useWords(editorWords)
  const { picked } = editor
  if (picked.length > 1) return <p className="text-quiet">{t('severalPicked', { count: picked.length })}</p>
  return node ? <StepPanel editor={editor} node={node} /> : <PathPanel editor={editor} />
}

function KeysHelp() {
  const t = useWords(editorWords)
  return (
    <details className="mt-3 hidden text-sm lg:block">
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-sm text-primary hover:underline">
        {t('keys')}
      </summary>
      <ul className="mt-1 flex flex-col gap-1 text-quiet">
        {(['keysWalk', 'keysMove', 'keysAdd', 'keysEdit', 'keysCopy'] as const).map(word => (
          <li key={word}>{t(word)}</li>
        ))}
      </ul>
    </details>
  )
}

interface Sayings {
  readonly copied: (count: number) => string
  readonly nothing: string
}

export interface DeskTools extends Tools {
  readonly copyTo: (data: DataTransfer | null) => void
  readonly pasteFrom: (data: DataTransfer | null) => void
}

function toolsOf(editor: Editor, newGroup: string, sayings: Sayings): DeskTools {
  const { path, picked, change, say } = editor
  const copyTo = (data: DataTransfer | null) => {
    if (picked.length === 0) return
    copyParts(topmost(path, picked), data)
    say(sayings.copied(picked.length))
  }
  const pasteFrom = (data: DataTransfer | null) => {
    const parts = copiedParts(data)
    if (!parts) return say(sayings.nothing)
    const at = picked.at(-1)
    change({ intent: 'insert', where: at ? `after:${at}` : 'path', nodes: renewed(parts, newId) })
  }
  return {
    undo: editor.undo,
    redo: editor.redo,
    move: to => picked.length > 0 && change({ intent: 'move', ids: picked, move: to }),
    group: kind => change({ intent: 'wrap', ids: picked, kind, title: newGroup }),
    copy: () => copyTo(null),
    paste: () => pasteFrom(null),
    remove: () => picked.length > 0 && change({ intent: 'remove', ids: picked }),
    ...{ copyTo, pasteFrom },
  }
}
