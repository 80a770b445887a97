import { Bars } from '#app/ui/bars.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { recognitionWords } from '../recognition/recognition-words.ts'
import { type PactProgress, pactMeasures } from './pact.ts'
import { pactWords } from './pact-words.ts'
import type { Pact } from './pacts.server.ts'

export function PactPage({ pact, chosen }: { pact: Pact | null; chosen: boolean }) {
  const t = useWords(pactWords)
  const recognition = useWords(recognitionWords)
  const { reason } = useFormResult()
  return (
    <Page
      title={t('pact')}
      description={t('intro')}
      width="reading"
      breadcrumbs={[{ to: '/recognition', label: recognition('recognition') }]}
    >
      {chosen && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('chosen')}
        </Notice>
      )}
      {reason && (
        <Notice kind="bad" live="assertive" className="mb-8">
          {t('mayNot')}
        </Notice>
      )}
      {pact ? (
        <>
          <Agreed pact={pact} />
          {pact.mayChoose && <Choose pact={pact} />}
        </>
      ) : (
        <Empty title={t('none')}>{t('noneHow')}</Empty>
      )}
    </Page>
  )
}

function Agreed({ pact: { unit, measure, progress, mayChoose } }: { pact: Pact }) {
  const t = useWords(pactWords)
  const title = t('of', { unit: unit.name })
  if (!measure)
    return (
      <Section title={title}>
        <p>{`${t('notChosen')} ${mayChoose ? '' : t('whoChooses')}`}</p>
      </Section>
    )
  return (
    <Section title={title}>
      <p className="text-lg font-semibold">{t(`measure.${measure}`)}</p>
      <p className="text-sm text-quiet">{t(`means.${measure}`)}</p>
      {progress ? <Progressed {...progress} /> : <p className="mt-2 text-quiet">{t('tooEarly')}</p>}
    </Section>
  )
}

function Progressed({ now, before, people, standing }: PactProgress) {
  const t = useWords(pactWords)
  const { number, percent } = useFormat()
  const rows = [
    { when: t('before'), share: before },
    { when: t('now'), share: now },
  ]
  return (
    <>
      <p className="mt-2 mb-4">{t(`standing.${standing}`)}</p>
      <Bars
        label={t('people', { count: number(people) })}
        bars={rows.map(({ when, share }) => ({ name: when, share }))}
      />
      <div className="mt-4">
        <Table
          caption={t('pact')}
          hideCaption
          rows={rows}
          rowKey={({ when }) => when}
          columns={[
            { key: 'when', header: t('when'), isRowHeader: true, cell: ({ when }) => when },
            { key: 'share', header: t('share'), align: 'end', cell: ({ share }) => percent(share) },
          ]}
        />
      </div>
    </>
  )
}

function Choose({ pact: { measure } }: { pact: Pact }) {
  const t = useWords(pactWords)
  return (
    <Section title={t('choose')} description={t('whoChooses')}>
      <Form className="flex flex-col items-start gap-4">
        <RadioGroup
          name="measure"
          label={t('choose')}
          hideLabel
          defaultValue={measure ?? 'weekly'}
          options={pactMeasures.map(value => ({
            ...{ value, label: t(`measure.${value}`), help: t(`means.${value}`) },
          }))}
        />
        <Button variant="primary">{t('save')}</Button>
      </Form>
    </Section>
  )
}
