import { FileUp, QrCode, Undo2 } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { SeminarTime } from '../agenda/seminar-time.tsx'
import type { OnList } from './list.server.ts'
import { listWords } from './list-words.ts'

interface SessionTold {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface AttendanceListProps {
  readonly seminarId: string
  readonly sessions: readonly SessionTold[]
  readonly chosen: SessionTold
  readonly zone: string
  readonly readerZone: string
  readonly people: readonly OnList[]
  readonly find: string
  readonly hasBegun: boolean
  readonly others: readonly { id: string; name: string; unit: string }[]
}

/** Who was at a session, to tick and untick; shown in part where a name is looked for. */
export function AttendanceList(props: AttendanceListProps) {
  const t = useWords(listWords)
  const { seminarId, sessions, chosen, people, find, hasBegun } = props
  const present = people.filter(({ minutes }) => minutes > 0)
  const others = present.filter(({ registration }) => registration === 'none')
  const registered = people.filter(({ registration }) => registration !== 'none').length
  return (
    <Section
      title={t('presentOf')}
      description={t('intro')}
      actions={
        <>
          <LinkButton to={`/agenda/${seminarId}/code`} icon={QrCode} size="small">
            {t('showCode')}
          </LinkButton>
          {hasBegun && (
            <LinkButton
              to={`/agenda/${seminarId}/attendance/import?session=${chosen.id}`}
              icon={FileUp}
              size="small"
            >
              {t('importReport')}
            </LinkButton>
          )}
        </>
      }
    >
      {sessions.length > 1 && <Sessions {...props} />}
      <p className="mb-4">
        <SeminarTime of={chosen} zone={props.zone} readerZone={props.readerZone} />
      </p>
      {hasBegun ? (
        <>
          <p className="mb-4">
            {t('counts', { present: present.length - others.length, registered, others: others.length })}
          </p>
          <Finding find={find} sessionId={chosen.id} />
          {/* What was recorded anew is shown as it is now; ticks that were refused stay. */}
          <Ticks key={`${chosen.id}/${find}/${people.map(each => each.minutes)}`} {...props} />
        </>
      ) : (
        <Notice>{t('notBegun')}</Notice>
      )}
    </Section>
  )
}

function Sessions({ sessions, chosen }: AttendanceListProps) {
  const t = useWords(listWords)
  return (
    <nav aria-label={t('sessions')} className="mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {sessions.map(({ id, title }, i) => (
          <li key={id}>
            <Link
              to={`?session=${id}`}
              aria-current={id === chosen.id ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
            >
              {title || t('sessionNumber', { number: i + 1 })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Finding({ find, sessionId }: { find: string; sessionId: string }) {
  const t = useWords(listWords)
  return (
    <Form method="get" className="mb-4 flex max-w-md flex-wrap items-end gap-3" role="search">
      <input type="hidden" name="session" value={sessionId} />
      <TextInput
        name="find"
        type="search"
        label={t('findName')}
        defaultValue={find}
        className="min-w-0 flex-1 basis-48"
      />
      <Button>{t('find')}</Button>
      {find !== '' && <Link to={`?session=${sessionId}`}>{t('showAll')}</Link>}
    </Form>
  )
}

function Ticks({ people, find, chosen }: AttendanceListProps) {
  const t = useWords(listWords)
  const { time, dateTime } = useFormat()
  const { reason, values } = useFormResult()
  const shown = people.filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()))
  if (shown.length === 0) return <p role="status">{t(find ? 'noneFound' : 'nobody')}</p>
  const lateness = ({ typed, came }: NonNullable<OnList['late']>) =>
    t('late', { typed: time(typed), came: dateTime(came) })
  const kept = values?.intent === 'list' ? (values['ticked[]'] ?? '').split(',') : null
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="session" value={chosen.id} />
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {shown.map(({ id, name, unit, registration, minutes, how, late }) => (
          <li key={id}>
            <input type="hidden" name="shown[]" value={id} />
            <Checkbox
              name="ticked[]"
              value={id}
              defaultChecked={kept ? kept.includes(id) : minutes > 0}
              label={
                <>
                  <span className="font-semibold">{name}</span>
                  {registration !== 'seated' && ` (${t(registration)})`}
                  <span className="block text-sm text-quiet">
                    {[unit, t(`how_${how}`, { minutes }), how === 'code' && late && lateness(late)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Checkbox name="all" value="yes" label={t('all')} defaultChecked={values?.all === 'yes'} />
      <TextInput
        name="reason"
        label={t('reason')}
        help={t('reasonHelp')}
        maxLength={500}
        defaultValue={values?.intent === 'list' ? values.reason : undefined}
        error={reason === 'noReason' ? t('refused_noReason') : undefined}
        className="max-w-reading"
      />
      <div>
        <Button name="intent" value="list" variant="primary">
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

/** What was recorded just now, with the way back. */
export function Recorded({ done }: { done: Done }) {
  const t = useWords(listWords)
  const words =
    done.kind === 'listed'
      ? done.batchId
        ? t('saved', { listed: done.listed, struck: done.struck })
        : t('nothingChanged')
      : t(done.kind)
  const batchId = 'batchId' in done ? done.batchId : null
  return (
    <Notice
      kind="good"
      live="polite"
      className="mb-6"
      title={words}
      actions={
        batchId && (
          <Form>
            <input type="hidden" name="batch" value={batchId} />
            <Button name="intent" value="undo" size="small" icon={Undo2}>
              {t('undo')}
            </Button>
          </Form>
        )
      }
    />
  )
}

export type Done =
  | {
      readonly kind: 'listed'
      readonly batchId: string | null
      readonly listed: number
      readonly struck: number
    }
  | { readonly kind: 'added' | 'imported'; readonly batchId: string }
  | { readonly kind: 'undone' | 'ruleSaved' }

/** People who are not on the list, to be noted as present. */
export function OthersPresent({ others, find, chosen }: AttendanceListProps) {
  const t = useWords(listWords)
  if (find === '') return null
  return (
    <Section title={t('others')} description={t('othersIntro')}>
      {others.length === 0 && <p>{t('noOther')}</p>}
      <ul className="max-w-reading divide-y divide-line">
        {others.map(({ id, name, unit }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="text-sm text-quiet">{unit}</span>
            <Form>
              <input type="hidden" name="session" value={chosen.id} />
              <input type="hidden" name="id" value={id} />
              <Button name="intent" value="add" size="small">
                {t('add', { name })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
