import { Intervals } from '#app/ui/intervals.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { Experiment } from './experiment.ts'
import { armLabel } from './experiment-names.ts'
import { experimentWords } from './experiment-words.ts'
import type { Reading } from './reading.ts'

interface ReadingProps {
  readonly experiment: Experiment
  readonly reading: Reading
}

/** What an experiment says: nothing yet, not enough, or how the arms did, as chart and table. */
export function ReadingSection({ experiment, reading }: ReadingProps) {
  const t = useWords(experimentWords)
  const { number } = useFormat()
  if (reading.state !== 'read') {
    const told = { fewest: number(reading.fewest), perArm: number(reading.perArm) }
    return (
      <Section title={t('reading')}>
        <Notice kind={reading.state === 'notEnough' ? 'warn' : 'info'}>{t(reading.state, told)}</Notice>
      </Section>
    )
  }
  return (
    <Section title={t('reading')}>
      {experiment.size?.exploration && (
        <Notice kind="warn" className="mb-4">
          {t('exploring')}
        </Notice>
      )}
      <Told experiment={experiment} {...reading} />
    </Section>
  )
}

function Told({
  experiment,
  figures,
  compared,
}: Pick<ReadingProps, 'experiment'> & Extract<Reading, { state: 'read' }>) {
  const t = useWords(experimentWords)
  const language = useLanguage()
  const { number, percent } = useFormat()
  const nameOf = (arm: string) => armLabel(experiment.nudge, arm, language)
  const points = (share: number) => number(share * 100, 1)
  const of = (arm: string) => compared.find(one => one.arm === arm)?.effect
  return (
    <>
      <ul className="mb-4 font-semibold">
        {compared.map(({ arm, finding }) => (
          <li key={arm}>{t(`finding.${finding}`, { arm: nameOf(arm) })}</li>
        ))}
      </ul>
      <Intervals
        label={t('chart')}
        rows={compared.map(({ arm, effect }) => ({
          ...{ name: arm, low: effect.low, middle: effect.difference, high: effect.high },
        }))}
      />
      <div className="mt-6">
        <Table
          caption={t('comparedWith', { arm: nameOf(figures[0]?.arm ?? '') })}
          rows={figures}
          rowKey={({ arm }) => arm}
          columns={[
            { key: 'arm', header: t('arm'), isRowHeader: true, cell: ({ arm }) => nameOf(arm) },
            { key: 'people', header: t('people'), align: 'end', cell: ({ people }) => number(people) },
            {
              key: 'learned',
              header: t('learned'),
              align: 'end',
              cell: ({ people, learned }) => percent(learned / people),
            },
            {
              key: 'difference',
              header: t('difference'),
              align: 'end',
              cell: ({ arm }) => {
                const effect = of(arm)
                return effect ? points(effect.difference) : '–'
              },
            },
            {
              key: 'interval',
              header: t('interval'),
              cell: ({ arm }) => {
                const effect = of(arm)
                return effect ? t('fromTo', { low: points(effect.low), high: points(effect.high) }) : '–'
              },
            },
          ]}
        />
      </div>
    </>
  )
}
