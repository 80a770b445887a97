import { useActionData } from '@remix-run/react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { ChangesList } from './changes-list.tsx'
import type { BlockChange } from './difference.ts'
import type { LessonHistory } from './history.server.ts'
import type { Point } from './points.ts'
import { addressesOf } from './text-address.ts'
import { togetherWords } from './words.ts'

export interface HistoryViewProps extends Omit<LessonHistory, 'body'> {
  readonly partId: string
  readonly chosen: Point | null
  /** Whether the changes are those since the chosen point, or those made in it. */
  readonly against: 'now' | 'before'
  readonly changes: readonly BlockChange[]
}

/** What a lesson said and when, who wrote it, and the way back. */
export function HistoryView({
  chosen,
  points,
  title,
  workTitle,
  workId,
  kind,
  partId,
  ...rest
}: HistoryViewProps) {
  const t = useWords(togetherWords)
  const { work, text } = addressesOf({ kind, workId, partId })
  return (
    <Page
      title={t('historyOf', { title })}
      description={t('historyHelp')}
      width="wide"
      breadcrumbs={[
        { to: work, label: workTitle },
        { to: text, label: title },
      ]}
      actions={<LinkButton to={text}>{t('backToText')}</LinkButton>}
    >
      <Outcome />
      {chosen ? (
        <div className="grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <Points points={points} chosen={chosen} />
          <Chosen key={chosen.number} chosen={chosen} isNewest={chosen === points[0]} {...rest} />
        </div>
      ) : (
        <Empty title={t('noHistory')}>{t('noHistoryHelp')}</Empty>
      )}
    </Page>
  )
}

function Outcome() {
  const t = useWords(togetherWords)
  const done = useActionData<{ done?: 'named' | 'restored' }>()?.done
  const { reason } = useFormResult()
  if (reason)
    return (
      <Notice kind="bad" live="assertive" className="mb-6">
        {t('cannotRestore')}
      </Notice>
    )
  if (done)
    return (
      <Notice kind="good" live="polite" className="mb-6">
        {t(done)}
      </Notice>
    )
  return null
}

function Points({ points, chosen }: { points: readonly Point[]; chosen: Point }) {
  const t = useWords(togetherWords)
  const { dateTime } = useFormat()
  return (
    <nav aria-label={t('points')} className="max-h-[70dvh] overflow-y-auto">
      <ol className="space-y-1">
        {points.map((point, place) => (
          <li key={point.number}>
            <Link
              plain
              to={`?at=${point.number}`}
              aria-current={point.number === chosen.number ? 'true' : undefined}
              className={classes(
                'block rounded-control px-3 py-2 hover:bg-well hover:no-underline',
                point.number === chosen.number ? 'bg-primary-soft text-primary' : 'text-ink',
              )}
            >
              <span className="flex flex-wrap items-center gap-2 font-semibold">
                {point.name ?? dateTime(point.to)}
                {place === 0 && <Badge>{t('newest')}</Badge>}
              </span>
              {point.name && <span className="block text-sm">{dateTime(point.to)}</span>}
              <span className="block text-quiet text-sm">{point.by.join(', ')}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface ChosenProps extends Pick<HistoryViewProps, 'mayEdit' | 'against' | 'changes'> {
  readonly chosen: Point
  readonly isNewest: boolean
}

function Chosen({ chosen, isNewest, mayEdit, against, changes }: ChosenProps) {
  const t = useWords(togetherWords)
  const { dateTime } = useFormat()
  const [from, to] = [dateTime(chosen.from), dateTime(chosen.to)]
  const backwards = against === 'now' && mayEdit
  return (
    <div className="min-w-0 max-w-reading space-y-6">
      <div className="space-y-2">
        <h2 className="text-xl">{t(against === 'now' ? 'sinceThen' : 'inIt')}</h2>
        <p className="text-quiet text-sm">{from === to ? to : t('stretch', { from, to })}</p>
        {!isNewest && (
          <Link to={`?at=${chosen.number}${against === 'now' ? '&show=before' : ''}`}>
            {t(against === 'now' ? 'inIt' : 'sinceThen')}
          </Link>
        )}
      </div>
      {changes.length === 0 && <p>{t(against === 'now' ? 'sameAsNow' : 'nothingChanged')}</p>}
      <ChangesList
        changes={changes}
        under={({ id }) =>
          backwards && (
            <Form>
              <Restoring number={chosen.number} />
              <input type="hidden" name="block" value={id} />
              <Button size="small">{t('restoreBlock')}</Button>
            </Form>
          )
        }
      />
      {backwards && changes.length > 0 && (
        <Form className="space-y-2">
          <Restoring number={chosen.number} />
          <Button variant="primary">{t('restoreAll')}</Button>
          <p className="text-quiet text-sm">{t('restoreAllHelp')}</p>
        </Form>
      )}
      {mayEdit && <Name chosen={chosen} />}
    </div>
  )
}

function Restoring({ number }: Pick<Point, 'number'>) {
  return (
    <>
      <input type="hidden" name="intent" value="restore" />
      <input type="hidden" name="number" value={number} />
    </>
  )
}

function Name({ chosen: { number, name } }: { chosen: Point }) {
  const t = useWords(togetherWords)
  return (
    <Form className="flex max-w-lg flex-col gap-4 border-line border-t pt-6">
      <input type="hidden" name="intent" value="name" />
      <input type="hidden" name="number" value={number} />
      <TextInput
        name="name"
        label={t('nameLabel')}
        help={t('nameHelp')}
        maxLength={120}
        defaultValue={name ?? ''}
      />
      <Button variant="quiet" className="self-start">
        {t('saveName')}
      </Button>
    </Form>
  )
}
