import { competencyName } from '#app/authoring/competency.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { objectionWords } from './objection-words.ts'
import type { WaitingObjection } from './objections.server.ts'

/** People who find what is told of them wrong, each with one answer. */
export function Objections({ objections }: { objections: readonly WaitingObjection[] }) {
  const t = useWords(objectionWords)
  const { reason } = useFormResult()
  return (
    <Page
      title={t('objections')}
      description={t('objectionsIntro')}
      width="reading"
      breadcrumbs={[{ to: '/tasks', label: t('tasks') }]}
    >
      {reason && (
        <Notice kind="warn" live="assertive" className="mb-6">
          {t('gone')}
        </Notice>
      )}
      {objections.length === 0 && <Empty title={t('noObjections')} />}
      <ul className="divide-y divide-line">
        {objections.map(objection => (
          <Waiting key={objection.id} objection={objection} />
        ))}
      </ul>
    </Page>
  )
}

function Waiting({ objection }: { objection: WaitingObjection }) {
  const t = useWords(objectionWords)
  const { shortDate } = useFormat()
  const language = useLanguage()
  const { id, name, unit, level, observations, reason, raisedAt } = objection
  const { fields, values } = useFormResult()
  const isThis = values?.id === id
  const competency = competencyName(objection.competency, language)
  return (
    <li className="py-6">
      <h2 className="text-lg">
        {name} {unit && <span className="font-normal text-quiet">· {unit}</span>}
      </h2>
      <p className="text-sm text-quiet">
        {level === null
          ? t('toldNothing', { competency })
          : t('told', { competency, level: Math.round(level * 100), count: observations })}
        {' · '}
        {t('since', { date: shortDate(raisedAt) })}
      </p>
      <p className="mt-3 whitespace-pre-line break-words">{reason}</p>
      <Form className="mt-4 flex flex-col gap-4">
        <input type="hidden" name="id" value={id} />
        <Select
          name="outcome"
          label={t('outcome')}
          defaultValue={isThis ? values?.outcome : 'kept'}
          options={[
            { value: 'kept', label: t('kept') },
            { value: 'renewed', label: t('renewed') },
          ]}
        />
        <TextArea
          name="answer"
          rows={3}
          label={t('answer')}
          help={t('answerHelp')}
          defaultValue={isThis ? values?.answer : undefined}
          error={isThis ? fields?.answer : undefined}
          minLength={3}
          maxLength={1000}
          required
        />
        <Button variant="quiet" className="self-start">
          {t('send')}
        </Button>
      </Form>
    </li>
  )
}
