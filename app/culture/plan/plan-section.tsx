import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { cues, insteads, obstacles, type Plan, places, planParts, planSentence } from './plan.ts'
import { planWords } from './plan-words.ts'

/** The plan in one sentence, and the four choices it is made of. */
export function PlanSection({ plan }: { plan: Plan | null }) {
  const t = useWords(planWords)
  const language = useLanguage()
  return (
    <Section title={t('plan')} description={t('planHow')}>
      {plan && (
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card bg-well p-5">
          <p className="min-w-0 flex-1 basis-72 font-semibold">{planSentence(plan, language)}</p>
          <Form>
            <input type="hidden" name="part" value="endPlan" />
            <Button variant="plain" size="small">
              {t('endPlan')}
            </Button>
          </Form>
        </div>
      )}
      <PlanForm plan={plan} />
    </Section>
  )
}

function PlanForm({ plan }: { plan: Plan | null }) {
  const t = useWords(planWords)
  const part = useWords(planParts)
  const { fields, values } = useFormResult()
  const typed = values?.part === 'plan' ? values : undefined
  const options = (names: readonly (keyof typeof planParts.id)[]) =>
    names.map(name => ({ value: name, label: part(name) }))
  return (
    <Form className="group/plan grid max-w-2xl gap-5 sm:grid-cols-2" key={typed ? 'again' : planKey(plan)}>
      <input type="hidden" name="part" value="plan" />
      <Select
        name="cue"
        label={t('cue')}
        defaultValue={typed?.cue ?? plan?.cue}
        options={options(cues)}
        error={fields?.cue}
      />
      <div className="hidden group-has-[option[value=own]:checked]/plan:block">
        <TextInput
          name="ownCue"
          label={t('ownCue')}
          help={t('ownCueHelp')}
          maxLength={80}
          autoCapitalize="none"
          defaultValue={typed?.ownCue ?? plan?.ownCue}
          error={fields?.ownCue && t('ownCueMissing')}
        />
      </div>
      <Select
        name="place"
        label={t('place')}
        defaultValue={typed?.place ?? plan?.place}
        options={options(places)}
        error={fields?.place}
      />
      <Select
        name="obstacle"
        label={t('obstacle')}
        defaultValue={typed?.obstacle ?? plan?.obstacle}
        options={options(obstacles)}
        error={fields?.obstacle}
      />
      <Select
        name="instead"
        label={t('instead')}
        defaultValue={typed?.instead ?? plan?.instead}
        options={options(insteads)}
        error={fields?.instead}
      />
      <Button variant={plan ? 'quiet' : 'primary'} className="justify-self-start sm:col-span-2">
        {t(plan ? 'changePlan' : 'makePlan')}
      </Button>
    </Form>
  )
}

const planKey = (plan: Plan | null) => (plan ? Object.values(plan).join('/') : 'new')
