import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from '../composer-words.ts'
import type { RehearsalShown } from './rehearsal-page.server.ts'
import { RehearsalTable } from './rehearsal-table.tsx'
import { RewalkList } from './rewalk-list.tsx'
import { rehearsalWords } from './words.ts'

/** A thousand made-up learners on a path: what came of it, step by step, and what was supposed of them. */
export function RehearsalPage({ shown }: { shown: RehearsalShown }) {
  const t = useWords(rehearsalWords)
  const say = useWords(composerWords)
  const { pathId, title, result, rows, history } = shown
  return (
    <Page
      title={t('title', { path: title })}
      description={t('about')}
      breadcrumbs={[
        { to: '/paths', label: say('paths') },
        { to: `/paths/${pathId}`, label: title },
      ]}
    >
      {result ? (
        <>
          <Section title={t('result')} description={t('seed', { seed: shown.assumptions.seed })}>
            <Summary shown={shown} result={result} />
          </Section>
          <Section title={t('bySteps')}>
            <RehearsalTable rows={rows} result={result} />
          </Section>
        </>
      ) : (
        <Empty title={t('empty')} drawing="trail">
          {t('emptyHow')}
        </Empty>
      )}
      <Section title={t('assumptions')} className="max-w-reading">
        <AssumptionsForm shown={shown} />
      </Section>
      <Section
        title={t('history')}
        description={history ? t('historyAbout') : t('historyFew')}
        className="max-w-reading"
      >
        {history && (
          <>
            <RewalkList moments={history} />
            <LinkButton to={anotherSeed(shown)} className="mt-4">
              {t('another')}
            </LinkButton>
          </>
        )}
      </Section>
    </Page>
  )
}

/** The same with a seed one further. */
function anotherSeed({ version, assumptions }: RehearsalShown) {
  const { seed } = assumptions
  const [, name = seed, number = '0'] = /^(.*?)(\d{0,6})$/.exec(seed) ?? []
  const values = Object.entries({ ...assumptions, version, seed: `${name}${Number(number) + 1}` })
  return `?${new URLSearchParams(values.map(([key, value]): [string, string] => [key, String(value)]))}`
}

function Summary({
  shown,
  result,
}: {
  shown: RehearsalShown
  result: NonNullable<RehearsalShown['result']>
}) {
  const t = useWords(rehearsalWords)
  const format = useFormat()
  const { learners, finished, left, refused, waiting, hours, worst } = result
  const of = (count: number) => t('ofAll', { count: format.number(count), all: format.number(learners) })
  const facts: readonly (readonly [string, string])[] = [
    [t('finished'), of(finished)],
    [t('leftSum'), of(left)],
    [t('refusedSum'), of(refused)],
    ...(waiting > 0 ? [[t('waitingSum'), of(waiting)] as const] : []),
    [
      t('hours'),
      hours
        ? t('hoursSpread', {
            ...{ p10: format.number(hours.p10, 1), p50: format.number(hours.p50, 1) },
            p90: format.number(hours.p90, 1),
          })
        : t('hoursNone'),
    ],
  ]
  const worstRow = shown.rows.find(({ id }) => id === worst)
  return (
    <>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {worst && worstRow && (
        <Notice kind="warn" className="mt-6">
          {t('worst', { title: worstRow.title, count: result.at[worst]?.left ?? 0 })}
        </Notice>
      )}
    </>
  )
}

const numbers = ['score', 'spread', 'learns', 'forgets', 'refuses', 'leaves', 'slow'] as const

function AssumptionsForm({ shown: { assumptions, versions, version } }: { shown: RehearsalShown }) {
  const t = useWords(rehearsalWords)
  return (
    <Form method="get" className="grid items-end gap-4 sm:grid-cols-2">
      <Select
        name="version"
        label={t('which')}
        defaultValue={version}
        options={[
          { value: 'draft', label: t('draft') },
          ...versions.map(number => ({ value: String(number), label: t('version', { number }) })),
        ]}
      />
      {numbers.map(name => (
        <TextInput
          key={name}
          name={name}
          label={t(name)}
          type="number"
          min={0}
          max={100}
          step="any"
          required
          defaultValue={assumptions[name]}
        />
      ))}
      <TextInput
        name="minutes"
        label={t('minutesADay')}
        type="number"
        min={5}
        max={240}
        required
        defaultValue={assumptions.minutes}
      />
      <TextInput
        name="seed"
        label={t('seedField')}
        pattern="[A-Za-z0-9_\-]{1,40}"
        required
        defaultValue={assumptions.seed}
      />
      <div>
        <Button variant="primary">{t('run')}</Button>
      </div>
    </Form>
  )
}
