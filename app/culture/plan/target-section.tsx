import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { PlanPageProps } from './plan-page.tsx'
import { planWords } from './plan-words.ts'
import { targetSizes } from './target.ts'

type TargetProps = Omit<PlanPageProps, 'plan' | 'witnessed' | 'done'>

/** How many lessons a week, how far this one is, and who looks on. */
export function TargetSection({ target, mayChange, witness, colleagues }: TargetProps) {
  const t = useWords(planWords)
  const { reason } = useFormResult()
  return (
    <Section title={t('target')} description={t('targetHow')}>
      {reason === 'thisWeek' && (
        <Notice kind="warn" live="polite" className="mb-5">
          {t('thisWeek')}
        </Notice>
      )}
      {target && (
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card bg-well p-5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-semibold">{t('lessons', { count: target.lessons })}</p>
            <p>
              {target.done >= target.lessons
                ? t('reached')
                : t('doneSoFar', { done: target.done, lessons: target.lessons })}
            </p>
            {witness && (
              <p className="mt-1 text-sm text-quiet">{t(standOf(witness), { name: witness.name })}</p>
            )}
          </div>
          <Form>
            <input type="hidden" name="part" value="endTarget" />
            <Button variant="plain" size="small">
              {t('endTarget')}
            </Button>
          </Form>
        </div>
      )}
      {mayChange ? (
        <TargetForm target={target} witness={witness} colleagues={colleagues} />
      ) : (
        <p className="text-quiet">{t('thisWeek')}</p>
      )}
    </Section>
  )
}

const standOf = ({ agreed, declined }: { agreed: boolean; declined: boolean }) =>
  agreed ? 'witnessAgreed' : declined ? 'witnessDeclined' : 'witnessAsked'

function TargetForm({ target, witness, colleagues }: Omit<TargetProps, 'mayChange'>) {
  const t = useWords(planWords)
  const { fields } = useFormResult()
  return (
    <Form className="grid max-w-lg gap-5">
      <input type="hidden" name="part" value="target" />
      <RadioGroup
        name="lessons"
        label={t('lessonsAsked')}
        inline
        required
        defaultValue={String(target?.lessons ?? 1)}
        options={targetSizes.map(count => ({ value: String(count), label: t('lessons', { count }) }))}
        error={fields?.lessons}
      />
      {colleagues.length > 0 && (
        <Select
          name="witness"
          label={t('witness')}
          help={t('witnessHelp')}
          defaultValue={witness && !witness.declined ? witness.id : ''}
          options={[
            { value: '', label: t('noWitness') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={fields?.witness && t('noWitnessThere')}
        />
      )}
      <Button variant="quiet" className="justify-self-start">
        {t('makeTarget')}
      </Button>
    </Form>
  )
}
