import { FileText, ListChecks } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Handle } from './arranging/handle.tsx'
import { DeletedList, Outcome } from './arranging/outcome.tsx'
import { type OtherCourse, OutlineHere, useGapLook } from './arranging/outline-here.tsx'
import type { Deleted } from './modules.server.ts'
import { AddPart, RowTools } from './outline-tools.tsx'
import { OriginLine } from './reuse/origin-panel.tsx'
import type { Origin } from './reuse/reuse.server.ts'
import { reuseWords } from './reuse/words.ts'
import { words } from './words.ts'
import type { PartKind } from './work.ts'

export interface OutlineRow {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly minutes: number
  /** Where it comes from, when it is shown by reference. */
  readonly origin?: Origin | undefined
}

export interface OutlineGroup {
  readonly id: string
  readonly title: string
  readonly parts: readonly OutlineRow[]
}

interface OutlineProps {
  readonly workId: string
  readonly modules: readonly OutlineGroup[]
  readonly deleted: readonly Deleted[]
  readonly mayEdit: boolean
  readonly others: readonly OtherCourse[]
}

/** Modules and their parts, to be arranged by handle, by keys, or with buttons alone. */
export function OutlineView({ others, ...outline }: OutlineProps) {
  return (
    <OutlineHere others={others}>
      <Groups {...outline} />
    </OutlineHere>
  )
}

function Groups({ workId, modules, deleted, mayEdit }: Omit<OutlineProps, 'others'>) {
  const t = useWords(words)
  const { isLastIn } = useGapLook()
  return (
    <div className="flex flex-col gap-8">
      <Outcome modules={modules} />
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
      {mayEdit && (
        <div className={classes(isLastIn('') && gapBefore)}>
          <AddModule key={modules.length} />
        </div>
      )}
      {mayEdit && deleted.length > 0 && <DeletedList deleted={deleted} />}
    </div>
  )
}

const gapBefore = 'shadow-[0_-3px_0_var(--color-primary)]'
const gapAfter = 'shadow-[0_3px_0_var(--color-primary)]'

interface GroupProps {
  readonly workId: string
  readonly module: OutlineGroup
  readonly mayEdit: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Group({ workId, module, mayEdit, isFirst, isLast }: GroupProps) {
  const t = useWords(words)
  const say = useWords(reuseWords)
  const { isHeld, isBefore, isLastIn } = useGapLook()
  return (
    <section
      aria-labelledby={module.id}
      data-module={module.id}
      className={classes(isHeld(module.id) && 'opacity-50', isBefore(module.id) && gapBefore)}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-control pb-1">
        {mayEdit && <Handle table="module" {...{ id: module.id, title: module.title, isFirst, isLast }} />}
        <h2 id={module.id} className="min-w-0 flex-1 basis-48 text-lg">
          {module.title}
        </h2>
        {mayEdit && (
          <RowTools what="module" id={module.id} title={module.title} isFirst={isFirst} isLast={isLast} />
        )}
      </div>
      {module.parts.length === 0 ? (
        <p className={classes('py-3 text-quiet', isLastIn(module.id) && gapBefore)}>{t('emptyModule')}</p>
      ) : (
        <ol className={classes(isLastIn(module.id) && gapAfter)}>
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
      {mayEdit && (
        <Link
          to={`/courses/${workId}/reuse?module=${module.id}`}
          aria-label={say('useTitle', { title: module.title })}
          className="inline-flex min-h-11 items-center px-1"
        >
          {say('use')}
        </Link>
      )}
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
  const { isHeld, isBefore } = useGapLook()
  const Icon = part.kind === 'lesson' ? FileText : ListChecks
  return (
    <li
      data-part={part.id}
      className={classes(
        'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2',
        isHeld(part.id) && 'opacity-50',
        isBefore(part.id) && gapBefore,
      )}
    >
      {mayEdit && <Handle table="part" {...{ id: part.id, title: part.title, isFirst, isLast }} />}
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
        {part.origin && <OriginLine {...part.origin} />}
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
