import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Columns, columnKinds } from './columns.ts'
import { reportWords } from './report-words.ts'
import type { Effect } from './reports.server.ts'

type Told = keyof (typeof reportWords)['id']

/** The "no" in words. */
export function ReportRefused({ reason }: { reason: string | null | undefined }) {
  const t = useWords(reportWords)
  const word = `refused_${reason}`
  return reason ? (
    <Notice kind="bad" live="assertive" className="mb-6">
      {t((word in reportWords.id ? word : 'refused_other') as Told)}
    </Notice>
  ) : null
}

interface SessionOf {
  readonly seminarId: string
  readonly session: { readonly id: string; readonly startsAt: Date }
}

/** Where a report is chosen and sent. */
export function SendReport({ seminarId, session }: SessionOf) {
  const t = useWords(reportWords)
  const { dateTime } = useFormat()
  return (
    <Section title={t('import')} description={t('intro')} className="max-w-reading">
      <p className="mb-4">{t('forSession', { time: dateTime(session.startsAt) })}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action={`/agenda/${seminarId}/attendance/reports`}
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="session" value={session.id} />
        <FileInput
          name="file"
          label={t('file')}
          help={t('fileHelp')}
          accept=".csv,text/csv,text/plain"
          required
        />
        <div>
          <Button variant="primary">{t('send')}</Button>
        </div>
      </form>
      <p className="mt-6">{t('samples')}</p>
      <ul className="list-disc pl-5">
        {(['a', 'b'] as const).map(name => (
          <li key={name}>
            <a href={`/samples/contoh-laporan-rapat-${name}.csv`} download className="text-primary underline">
              {t(name === 'a' ? 'sampleA' : 'sampleB')}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link to={`/agenda/${seminarId}/attendance?session=${session.id}`}>{t('back')}</Link>
      </p>
    </Section>
  )
}

interface CheckReportProps extends SessionOf {
  readonly header: readonly string[]
  readonly columns: Columns
  /** The day that the report names where it is not the session's. */
  readonly otherDay: string | null
  readonly effects: readonly Effect[]
}

/** What the columns say and what carrying the report out would do; who is not certain is chosen here. */
export function CheckReport({ seminarId, session, header, columns, otherDay, effects }: CheckReportProps) {
  const t = useWords(reportWords)
  const { date, dateTime } = useFormat()
  const { reason } = useFormResult()
  const count = (...does: readonly Effect['does'][]) =>
    effects.filter(each => does.includes(each.does)).length
  const counts = { adds: count('adds'), same: count('same'), struck: count('struck') }
  return (
    <>
      <ReportRefused reason={reason} />
      <Form className="flex flex-col gap-8" preventScrollReset>
        <Section title={t('columns')} description={t('columnsIntro')}>
          <p className="mb-4">{t('forSession', { time: dateTime(session.startsAt) })}</p>
          <div className="grid max-w-reading gap-4 sm:grid-cols-2">
            {columnKinds.map(kind => (
              <Select
                key={kind}
                name={`column_${kind}`}
                label={t(`column_${kind}`)}
                defaultValue={columns[kind] === undefined ? '' : String(columns[kind])}
                options={[
                  { value: '', label: t('notThere') },
                  ...header.map((title, i) => ({ value: String(i), label: title || String(i + 1) })),
                ]}
              />
            ))}
          </div>
          <p className="mt-3 max-w-reading text-sm text-quiet">{t('timesHow')}</p>
        </Section>
        <Section title={t('people')}>
          {otherDay && (
            <Notice kind="warn" className="mb-4 max-w-reading">
              {t('otherDay', { told: otherDay, day: date(session.startsAt) })}
            </Notice>
          )}
          <p className="mb-4" role="status">
            {t('counts', { ...counts, left: count('skipped', 'unknown') })}
          </p>
          <ul className="max-w-reading divide-y divide-line border-y border-line">
            {effects.map(effect => (
              <Row key={effect.key} effect={effect} />
            ))}
          </ul>
        </Section>
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="check">
            {t('check')}
          </Button>
          {counts.adds > 0 && (
            <Button name="intent" value="carryOut" variant="primary">
              {t('carryOut')}
            </Button>
          )}
          <Button name="intent" value="discard" variant="plain">
            {t('discard')}
          </Button>
        </div>
      </Form>
      <p className="mt-6">
        <Link to={`/agenda/${seminarId}/attendance?session=${session.id}`}>{t('back')}</Link>
      </p>
    </>
  )
}

function Row({
  effect: { key, name, email, candidates, person, isCertain, does, before, minutes },
}: {
  effect: Effect
}) {
  const t = useWords(reportWords)
  const asks = !isCertain && candidates.length > 0
  return (
    <li className="py-3">
      <p>
        <span className="font-semibold">{name || email || key}</span>{' '}
        {isCertain && person && t('isPerson', { name: person.name })}
      </p>
      <p className="text-sm text-quiet">
        {[name ? email : '', t(`does_${does}`, { before, minutes })].filter(Boolean).join(' · ')}
      </p>
      {asks && (
        <>
          <input type="hidden" name="key[]" value={key} />
          <Select
            name="person[]"
            label={t('byName')}
            className="mt-2 max-w-md"
            defaultValue={person?.id ?? ''}
            options={[
              { value: '', label: t('skip') },
              ...candidates.map(each => ({
                value: each.id,
                label: t(each.isRegistered ? 'candidate' : 'notRegistered', {
                  name: each.name,
                  unit: each.unit ?? '–',
                }),
              })),
            ]}
          />
        </>
      )}
    </li>
  )
}
