import { useActionData, useNavigation } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Deleted } from '../modules.server.ts'
import type { OutlineGroup } from '../outline-view.tsx'
import { Refused } from '../refused.tsx'
import { words } from '../words.ts'
import { useOutline } from './outline-here.tsx'
import { arrangingWords } from './words.ts'

/** What a change of the outline came to. */
export interface OutlineDone {
  readonly ok: true
  readonly done:
    | 'removed'
    | 'broughtBack'
    | 'renamed'
    | 'movedUp'
    | 'movedDown'
    | 'placed'
    | 'added'
    | 'duplicated'
    | 'movedTo'
  readonly table: 'module' | 'part'
  readonly id: string
  readonly name: string
  /** The course it went to. */
  readonly to?: { readonly id: string; readonly title: string }
}

/** Says what the last press did, offers the way back, and puts the focus back on what moved away. */
export function Outcome({ modules }: { modules: readonly OutlineGroup[] }) {
  const t = useWords(words)
  const say = useWords(arrangingWords)
  const { reason } = useFormResult()
  const done = useActionData<OutlineDone | undefined>()
  const { state } = useNavigation()
  const { pressed } = useOutline()
  const placed = usePlaced(modules, done)
  useEffect(() => {
    // The rows lie where they belong only once the page is read anew.
    if (state !== 'idle' || !done) return
    const handle = pressed.current ? [pressed.current] : []
    if (done.done === 'placed') focusFirst(...handle)
    if (done.done === 'movedUp') focusFirst(...handle, `movedUp-${done.id}`, `movedDown-${done.id}`)
    if (done.done === 'movedDown') focusFirst(...handle, `movedDown-${done.id}`, `movedUp-${done.id}`)
    pressed.current = null
  }, [done, state, pressed])
  if (reason) return <Refused reason={reason} />
  if (!done?.ok || done.done === 'added') return null
  if (done.done === 'removed')
    return (
      <Notice
        kind="good"
        live="polite"
        actions={<Restore id={done.id} table={done.table} title={done.name} />}
      >
        {t('removed', { title: done.name })}
      </Notice>
    )
  if (done.to)
    return (
      <Notice kind="good" live="polite">
        {say('movedTo', { title: done.name, course: done.to.title })}{' '}
        <Link to={`/courses/${done.to.id}`}>{say('openCourse', { course: done.to.title })}</Link>
      </Notice>
    )
  if (done.done === 'duplicated')
    return (
      <Notice kind="good" live="polite">
        {say('duplicated', { title: done.name })}
      </Notice>
    )
  return (
    <Notice kind="good" live="polite">
      {placed ?? t(done.done === 'renamed' ? 'renamed' : 'broughtBack', { title: done.name })}
    </Notice>
  )
}

/** Where what moved lies now, in words; null when nothing moved. */
function usePlaced(modules: readonly OutlineGroup[], done: OutlineDone | undefined): string | null {
  const t = useWords(arrangingWords)
  if (!done || !['movedUp', 'movedDown', 'placed'].includes(done.done)) return null
  const { id, name: title } = done
  if (done.table === 'module') {
    const place = modules.findIndex(module => module.id === id) + 1
    return t('modulePlaced', { title, place, count: modules.length })
  }
  const home = modules.find(({ parts }) => parts.some(part => part.id === id))
  if (!home) return null
  const place = home.parts.findIndex(part => part.id === id) + 1
  return t('partPlaced', { title, place, count: home.parts.length, module: home.title })
}

/** At the edge the pressed button is out of use; then its twin takes the focus. */
function focusFirst(...ids: readonly string[]) {
  const buttons = ids.map(id => document.getElementById(id))
  buttons.find(button => button instanceof HTMLButtonElement && !button.disabled)?.focus()
}

/** What was deleted, to be brought back. */
export function DeletedList({ deleted }: { deleted: readonly Deleted[] }) {
  const t = useWords(words)
  return (
    <details className="border-t border-line pt-4">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold text-quiet">
        {t('deleted', { count: deleted.length })}
      </summary>
      <ul>
        {deleted.map(gone => (
          <li key={gone.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <span className="min-w-0 flex-1 basis-48">
              {gone.title}
              <span className="block text-sm text-quiet">{t(gone.what)}</span>
            </span>
            <Restore id={gone.id} table={gone.what === 'module' ? 'module' : 'part'} title={gone.title} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Restore({ id, table, title }: { id: string; table: 'module' | 'part'; title: string }) {
  const t = useWords(words)
  return (
    <Form>
      <input type="hidden" name="table" value={table} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={title} />
      <Button name="intent" value="restore" size="small" aria-label={t('bringBackTitle', { title })}>
        {t('bringBack')}
      </Button>
    </Form>
  )
}
