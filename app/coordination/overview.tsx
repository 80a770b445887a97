import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { sayOf, useLanguage, useWords } from '#app/web/words.tsx'
import { Figures } from './figures.tsx'
import { type State, states } from './state.ts'
import { words } from './words.ts'

export interface OverviewRow {
  enrolmentId: string
  name: string
  unit: string
  path: string
  percent: number
  step: string | null
  dueOn: string | null
  submissionId: string | null
  waiting: { says: { id: string; en: string }; look: { id: string; en: string } } | null
  state: State
}

interface OverviewProps {
  inNeed: readonly OverviewRow[]
  needCount: number
  rows: readonly OverviewRow[]
  counts: Readonly<Record<State, number>>
  units: readonly { value: string; label: string }[]
  cohorts: readonly { value: string; label: string }[]
  paths: readonly { value: string; label: string }[]
  filter: { unit: string; cohort: string; path: string; state: string; name: string }
  nextTo: string | null
  exportTo: string
}

export function Overview({ rows, counts, nextTo, exportTo, ...props }: OverviewProps) {
  const t = useWords(words)
  return (
    <Page
      title={t('coordination')}
      description={t('coordinationIntro')}
      actions={
        <>
          <LinkButton to="/cohorts" variant="quiet">
            {t('cohorts')}
          </LinkButton>
          <LinkButton to="/assignments" variant="quiet">
            {t('assignments')}
          </LinkButton>
          <LinkButton to="/assignments/new" variant="primary">
            {t('assign')}
          </LinkButton>
        </>
      }
    >
      <Needs rows={props.inNeed} count={props.needCount} />
      <Section
        title={t('everyone')}
        actions={
          <LinkButton to={exportTo} reloadDocument variant="quiet" size="small">
            {t('export')}
          </LinkButton>
        }
      >
        <FilterForm {...props} />
        <div id="found" className="scroll-mt-24">
          <Standings rows={rows} />
        </div>
        {nextTo && (
          <p className="mt-6">
            <LinkButton to={nextTo} variant="quiet">
              {t('more')}
            </LinkButton>
          </p>
        )}
      </Section>
      <Figures counts={counts} />
    </Page>
  )
}

/** People with a reason and one action each. */
function Needs({ rows, count }: { rows: readonly OverviewRow[]; count: number }) {
  const t = useWords(words)
  return (
    <Section id="needs" title={t('inNeed')}>
      {rows.length === 0 ? (
        <Notice kind="good">{t('nobodyInNeed')}</Notice>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {rows.map(row => (
            <Need key={row.enrolmentId} row={row} />
          ))}
        </ul>
      )}
      {count > rows.length && (
        <p className="mt-4">
          <Link to="/coordination?needs=all#needs">{t('allInNeed', { count })}</Link>
        </p>
      )}
    </Section>
  )
}

function Need({ row }: { row: OverviewRow }) {
  const t = useWords(words)
  const language = useLanguage()
  const { shortDay } = useFormat()
  const step = row.step ?? row.path
  const values = { step, path: row.path, due: row.dueOn ? shortDay(row.dueOn) : '' }
  const { waiting } = row
  const action = actionOf(row.state)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <span className="font-semibold">{row.name}</span> <span className="text-quiet">· {row.unit}</span>
        </p>
        <p className="text-sm">
          {waiting ? sayOf({ toLook: waiting.says[language] })('toLook', values) : t(`why.${action}`, values)}
        </p>
      </div>
      <LinkButton
        to={
          waiting && row.submissionId
            ? `/tasks/${row.submissionId}`
            : `/coordination/enrolments/${row.enrolmentId}`
        }
        variant="quiet"
        size="small"
      >
        {waiting ? waiting.look[language] : t(`do.${action}`)}
      </LinkButton>
    </li>
  )
}

const actionOf = (state: State) =>
  state === 'needsHand' || state === 'takenBack' || state === 'noMentor' ? state : 'overdue'

function FilterForm({
  filter,
  units,
  cohorts,
  paths,
}: Pick<OverviewProps, 'filter' | 'units' | 'cohorts' | 'paths'>) {
  const t = useWords(words)
  return (
    <Form
      method="get"
      action="/coordination#found"
      className="mb-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:items-end"
    >
      <TextInput name="name" type="search" label={t('name')} defaultValue={filter.name} />
      <Select
        name="unit"
        label={t('unit')}
        defaultValue={filter.unit}
        options={[{ value: '', label: t('allUnits') }, ...units]}
      />
      {cohorts.length > 0 && (
        <Select
          name="cohort"
          label={t('cohort')}
          defaultValue={filter.cohort}
          options={[{ value: '', label: t('allCohorts') }, ...cohorts]}
        />
      )}
      <Select
        name="path"
        label={t('path')}
        defaultValue={filter.path}
        options={[{ value: '', label: t('allPaths') }, ...paths]}
      />
      <Select
        name="state"
        label={t('state')}
        defaultValue={filter.state}
        options={[
          { value: '', label: t('allStates') },
          ...states.map(state => ({ value: state, label: t(`state.${state}`) })),
        ]}
      />
      <Button variant="quiet" className="self-end justify-self-start">
        {t('filter')}
      </Button>
    </Form>
  )
}

const tones: Readonly<Record<State, BadgeTone>> = {
  needsHand: 'bad',
  takenBack: 'bad',
  noMentor: 'bad',
  taskWaiting: 'accent',
  overdue: 'bad',
  dueSoon: 'warn',
  notBegun: 'neutral',
  underWay: 'primary',
  paused: 'neutral',
  completed: 'good',
}

function Standings({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useWords(words)
  const { shortDay, percent } = useFormat()
  return (
    <Table
      caption={t('overviewCaption')}
      hideCaption
      rows={rows}
      rowKey={row => row.enrolmentId}
      empty={<Notice>{t('nobody')}</Notice>}
      columns={[
        {
          key: 'name',
          header: t('name'),
          isRowHeader: true,
          cell: row => (
            <>
              <Link to={`/coordination/enrolments/${row.enrolmentId}`}>{row.name}</Link>
              <span className="block font-normal text-quiet text-sm">{row.unit}</span>
            </>
          ),
        },
        { key: 'path', header: t('path'), cell: row => row.path },
        { key: 'step', header: t('step'), cell: row => row.step ?? '–' },
        {
          key: 'progress',
          header: t('progress'),
          cell: row => (
            <Progress
              look="line"
              value={row.percent / 100}
              label={t('progress')}
              valueText={percent(row.percent / 100)}
            />
          ),
        },
        {
          key: 'due',
          header: t('due'),
          cell: row => (row.dueOn ? shortDay(row.dueOn) : t('noDue')),
          className: 'md:whitespace-nowrap',
        },
        {
          key: 'state',
          header: t('state'),
          speaksForItself: true,
          cell: row => <Badge tone={tones[row.state]}>{t(`state.${row.state}`)}</Badge>,
        },
      ]}
    />
  )
}
