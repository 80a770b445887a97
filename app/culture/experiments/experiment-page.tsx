import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { type Experiment, mayBeStopped, type Stage } from './experiment.ts'
import { armLabel, nudgeLabel } from './experiment-names.ts'
import { experimentWords } from './experiment-words.ts'
import { StageBadges } from './experiments-page.tsx'
import { fewestPerArm, type Size } from './plan.ts'
import type { Reading } from './reading.ts'
import { ReadingSection } from './reading-section.tsx'

export interface ExperimentPageProps {
  readonly experiment: Experiment
  readonly stage: Stage
  /** What it needs and could have today. */
  readonly size: Size
  readonly reading: Reading | null
}

export function ExperimentPage({ experiment, stage, size, reading }: ExperimentPageProps) {
  const t = useWords(experimentWords)
  const { reason, values } = useFormResult()
  return (
    <Page
      title={experiment.question}
      description={<StageBadges stage={stage} exploration={experiment.size?.exploration ?? false} />}
      width="reading"
      breadcrumbs={[{ to: '/experiments', label: t('experiments') }]}
    >
      {reason && (
        <Notice kind="bad" live="assertive" className="mb-8">
          {reason in refusals ? t(`refused.${reason as keyof typeof refusals}`) : reason}
        </Notice>
      )}
      {reading ? (
        <ReadingSection experiment={experiment} reading={reading} />
      ) : (
        stage === 'planned' && (
          <SizeSection experiment={experiment} size={size} explore={values?.exploration === 'yes'} />
        )
      )}
      <Settled experiment={experiment} />
      <Log experiment={experiment} />
      {mayBeStopped(stage) && <Stop isPlan={stage === 'planned'} />}
    </Page>
  )
}

const refusals = { tooSmall: 1, fewerThanTen: 1, sameNudge: 1, past: 1, alreadyStarted: 1, notRunning: 1 }

interface SizeProps extends Pick<ExperimentPageProps, 'experiment' | 'size'> {
  readonly explore: boolean
}

/** What it takes, said before anybody starts it. */
function SizeSection({ experiment, size, explore }: SizeProps) {
  const t = useWords(experimentWords)
  const { number, percent } = useFormat()
  const [usual, hoped] = [percent(experiment.usualShare), percent(experiment.hopedShare)]
  return (
    <Section title={t('size')}>
      <Notice kind={size.have >= size.needed ? 'good' : 'warn'}>
        <p>{t('youNeed', { usual, hoped, needed: number(size.needed), have: number(size.have) })}</p>
        {size.have < size.needed && (
          <p>
            {size.couldFind === null
              ? t('couldFindNone')
              : t('couldFind', { usual, share: percent(size.couldFind) })}
          </p>
        )}
        {size.have < fewestPerArm && <p>{t('refused.fewerThanTen')}</p>}
      </Notice>
      <p className="mt-3 text-sm text-quiet">{t('assurance')}</p>
      {size.have >= fewestPerArm && (
        <Form className="mt-6 flex flex-col items-start gap-4">
          <input type="hidden" name="part" value="start" />
          <Checkbox name="exploration" value="yes" label={t('explore')} defaultChecked={explore} />
          <Button variant="primary">{t('start')}</Button>
        </Form>
      )}
    </Section>
  )
}

function Settled({ experiment }: Pick<ExperimentPageProps, 'experiment'>) {
  const t = useWords(experimentWords)
  const language = useLanguage()
  const { number, percent, day } = useFormat()
  const { nudge, arms, outcome, usualShare, hopedShare, lastDay, unit, size } = experiment
  const facts = [
    [t('nudge'), nudgeLabel(nudge, language)],
    [t('arms'), arms.map(arm => armLabel(nudge, arm, language)).join(' · ')],
    [t('unit'), unit ?? t('everyone')],
    [t('outcome'), t(`outcome.${outcome}`)],
    [t('shares'), t('sharesAre', { usual: percent(usualShare), hoped: percent(hopedShare) })],
    [t('lastDay'), day(lastDay)],
    ...(size ? [[t('size'), t('sized', { perArm: number(size.perArm) })]] : []),
  ]
  return (
    <Section title={t('settled')} description={t('rule')}>
      <dl className="flex flex-col gap-3">
        {facts.map(([label, value]) => (
          <div key={label} className="grid gap-x-8 sm:grid-cols-[12rem_1fr]">
            <dt className="text-quiet max-sm:text-sm">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Log({ experiment }: Pick<ExperimentPageProps, 'experiment'>) {
  const t = useWords(experimentWords)
  const { dateTime } = useFormat()
  return (
    <Section title={t('log')}>
      <Table
        caption={t('log')}
        hideCaption
        rows={experiment.deeds}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'did', header: t('did'), isRowHeader: true, cell: ({ kind }) => t(`did.${kind}`) },
          { key: 'who', header: t('who'), cell: ({ by }) => by ?? t('gone') },
          { key: 'when', header: t('when'), cell: ({ at }) => dateTime(at) },
          { key: 'why', header: t('why'), cell: ({ reason }) => reason || '–' },
        ]}
      />
    </Section>
  )
}

function Stop({ isPlan }: { isPlan: boolean }) {
  const t = useWords(experimentWords)
  const { fields, values } = useFormResult()
  const stop = t(isPlan ? 'drop' : 'stop')
  return (
    <Section title={stop} description={t(isPlan ? 'dropHow' : 'stopHow')}>
      <Form className="flex max-w-md flex-col items-start gap-4">
        <input type="hidden" name="part" value="stop" />
        <TextInput
          name="reason"
          label={t(isPlan ? 'dropWhy' : 'stopWhy')}
          className="w-full"
          minLength={3}
          maxLength={300}
          defaultValue={values?.reason}
          error={fields?.reason}
          required
        />
        <Button variant="danger">{stop}</Button>
      </Form>
    </Section>
  )
}
