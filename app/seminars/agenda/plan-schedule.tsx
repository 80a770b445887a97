import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { localTimeOf } from '#app/web/zoned.ts'
import { planWords } from './plan-words.ts'

export interface PlannedSession {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly meetingLink: string | null
}

interface PlanScheduleProps {
  readonly sessions: readonly PlannedSession[]
  readonly zone: string
  readonly zoneName: string
  readonly isAnnounced: boolean
}

/** All sessions in one form, so that a series moves with one letter; one more can always be added. */
export function PlanSchedule({ sessions, zone, zoneName, isAnnounced }: PlanScheduleProps) {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  return (
    <Form className="flex max-w-reading flex-col gap-10">
      <p className="text-quiet">{t('scheduleIntro', { zone: zoneName })}</p>
      {sessions.map((session, index) => (
        <SessionFields
          key={session.id}
          id={session.id}
          legend={t('session', { number: index + 1 })}
          kept={{
            day: localTimeOf(session.startsAt, zone).slice(0, 10),
            from: localTimeOf(session.startsAt, zone).slice(11),
            to: localTimeOf(session.endsAt, zone).slice(11),
            title: session.title,
            place: session.place,
            link: session.meetingLink ?? '',
          }}
          removable
        />
      ))}
      <SessionFields id="new" legend={t('addSession')} kept={{}} />
      {isAnnounced && (
        <TextArea
          name="reason"
          label={t('moveReason')}
          help={t('moveReasonHelp')}
          rows={2}
          maxLength={1000}
          defaultValue={values?.reason}
          error={fields?.reason}
        />
      )}
      <div>
        <Button variant="primary">{t('saveSchedule')}</Button>
      </div>
    </Form>
  )
}

interface SessionFieldsProps {
  readonly id: string
  readonly legend: string
  readonly kept: Readonly<Record<string, string>>
  readonly removable?: boolean
}

function SessionFields({ id, legend, kept, removable }: SessionFieldsProps) {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  const field = (name: string) => ({
    name: `${name}_${id}`,
    defaultValue: values?.[`${name}_${id}`] ?? kept[name] ?? '',
    error: fields?.[`${name}_${id}`],
  })
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 text-lg font-semibold">{legend}</legend>
      <input type="hidden" name="session[]" value={id} />
      <div className="flex flex-wrap gap-4">
        <TextInput {...field('day')} type="date" label={t('day')} className="min-w-0 flex-1 basis-44" />
        <TextInput {...field('from')} type="time" label={t('from')} className="min-w-0 flex-1 basis-28" />
        <TextInput {...field('to')} type="time" label={t('to')} className="min-w-0 flex-1 basis-28" />
      </div>
      <TextInput {...field('place')} label={t('place')} maxLength={300} />
      <TextInput {...field('link')} type="url" label={t('link')} help={t('linkHelp')} maxLength={1000} />
      <TextInput {...field('title')} label={t('sessionTitle')} maxLength={200} />
      {removable && (
        <Checkbox
          name={`remove_${id}`}
          value="yes"
          label={t('removeSession')}
          defaultChecked={values?.[`remove_${id}`] === 'yes'}
        />
      )}
    </fieldset>
  )
}
