import { fewestPeople } from '#app/assessment/disclosure.ts'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type State, states } from './state.ts'
import { words } from './words.ts'

/** How many stand how, as a table whose bars say nothing that its words do not; from ten people on. */
export function Figures({ counts }: { counts: Readonly<Record<State, number>> }) {
  const t = useWords(words)
  const { percent } = useFormat()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Section title={t('figures')}>
      {all < fewestPeople ? (
        <p className="text-quiet">{t('tooFew')}</p>
      ) : (
        <Table
          caption={t('figuresCaption')}
          hideCaption
          rows={states.filter(state => counts[state] > 0)}
          rowKey={state => state}
          columns={[
            { key: 'state', header: t('state'), isRowHeader: true, cell: state => t(`state.${state}`) },
            {
              key: 'people',
              header: t('people'),
              cell: state => t('share', { count: counts[state], share: percent(counts[state] / all) }),
            },
            {
              key: 'bar',
              header: t('progress'),
              cell: state => (
                <Progress
                  look="line"
                  value={counts[state] / all}
                  label={t(`state.${state}`)}
                  valueText={percent(counts[state] / all)}
                />
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
