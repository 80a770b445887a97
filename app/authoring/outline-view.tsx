import { useActionData, useNavigation } from '@remix-run/react'
import { FileText, ListChecks } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Deleted } from './modules.server.ts'
import { AddPart, RowTools } from './outline-tools.tsx'
import { Refused } from './refused.tsx'
import { words } from './words.ts'
import type { PartKind } from './work.ts'

export interface OutlineRow {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly minutes: number
}

export interface OutlineGroup {
  readonly id: string
  readonly title: string
  readonly parts: readonly OutlineRow[]
}

/** What a change of the outline came to. */
export interface OutlineDone {
  readonly ok: true
  readonly done: 'removed' | 'broughtBack' | 'renamed' | 'movedUp' | 'movedDown' | 'added'
  readonly table: 'module' | 'part'
  readonly id: string
  readonly name: string
}

interface OutlineProps {
  readonly workId: string
  readonly modules: readonly OutlineGroup[]
  readonly deleted: readonly Deleted[]
  readonly mayEdit: boolean
}

/** Modules and their parts, to be arranged with buttons alone. */
export function OutlineView({ workId, modules, deleted, mayEdit }: OutlineProps) {
  const t = useWords(words)
  return (
    <div className="flex flex-col gap-8">
      <Outcome />
      {modules.length === 0 && (
        <Empty title={t('noModules')} drawing="desk">
          {t('noModulesIntro')}
        </Empty>
      )}
      {modules.map((module, at) => (
        <Group
          key={module.id}
          {...{ workId, module, mayEdit }}
          isFirst={at === 0}
          isLast={at === modules.length - 1}
        />
      ))}
      {mayEdit && <AddModule key={modules.length} />}
      {mayEdit && deleted.length > 0 && <DeletedList deleted={deleted} />}
    </div>
  )
}

/** Says what the last press did, offers the way back, and puts the focus back on the button that moved away. */
function Outcome() {
  const t = useWords(words)
  const { reason } = useFormResult()
  const done = useActionData<OutlineDone | undefined>()
  const { state } = useNavigation()
  useEffect(() => {
    // The rows lie where they belong only once the page is read anew.
    if (state !== 'idle') return
    if (done?.done === 'movedUp') focusFirst(`movedUp-${done.id}`, `movedDown-${done.id}`)
    if (done?.done === 'movedDown') focusFirst(`movedDown-${done.id}`, `movedUp-${done.id}`)
  }, [done, state])
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
  return (
    <Notice kind="good" live="polite">
      {t(done.done, { title: done.name })}
    </Notice>
  )
}

/** At the edge the pressed button is out of use; then its twin takes the focus. */
function focusFirst(...ids: readonly string[]) {
  const buttons = ids.map(id => document.getElementById(id))
  buttons.find(button => button instanceof HTMLButtonElement && !button.disabled)?.focus()
}

interface GroupProps {
  readonly workId: string
  readonly module: OutlineGroup
  readonly mayEdit: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Group({ workId, module, mayEdit, isFirst, isLast }: GroupProps) {
  const t = useWords(words)
  return (
    <section aria-labelledby={module.id}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-control pb-1">
        <h2 id={module.id} className="min-w-0 flex-1 basis-48 text-lg">
          {module.title}
        </h2>
        {mayEdit && (
          <RowTools what="module" id={module.id} title={module.title} isFirst={isFirst} isLast={isLast} />
        )}
      </div>
      {module.parts.length === 0 ? (
        <p className="py-3 text-quiet">{t('emptyModule')}</p>
      ) : (
        <ol>
          {module.parts.map((part, at) => (
            <Row
              key={part.id}
              {...{ workId, part, mayEdit }}
              isFirst={isFirst && at === 0}
              isLast={isLast && at === module.parts.length - 1}
            />
          ))}
        </ol>
      )}
      {mayEdit && <AddPart moduleId={module.id} moduleTitle={module.title} />}
    </section>
  )
}

interface RowProps {
  readonly workId: string
  readonly part: OutlineRow
  readonly mayEdit: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Row({ workId, part, mayEdit, isFirst, isLast }: RowProps) {
  const t = useWords(words)
  const Icon = part.kind === 'lesson' ? FileText : ListChecks
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-quiet" />
      <span className="min-w-0 flex-1 basis-48">
        <Link
          plain
          to={`/courses/${workId}/parts/${part.id}`}
          className="inline-flex min-h-8 items-center font-semibold"
        >
          {part.title}
        </Link>
        <span className="block text-sm text-quiet">
          {`${t(part.kind)} · ${t('minutesShort', { count: part.minutes })}`}
        </span>
      </span>
      {mayEdit && <RowTools what="part" id={part.id} title={part.title} isFirst={isFirst} isLast={isLast} />}
    </li>
  )
}

function AddModule() {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'addModule'
  return (
    <Form className="flex flex-wrap items-end gap-3 border-t border-line pt-6">
      <input type="hidden" name="intent" value="addModule" />
      <TextInput
        name="title"
        label={t('moduleTitle')}
        maxLength={200}
        required
        error={isThis ? fields?.title : undefined}
        className="min-w-0 flex-1 basis-64"
      />
      <Button>{t('addModule')}</Button>
    </Form>
  )
}

function DeletedList({ deleted }: { deleted: readonly Deleted[] }) {
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
