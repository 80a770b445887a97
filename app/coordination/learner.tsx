import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { Helped } from './helped.tsx'
import { Refused } from './refused.tsx'
import { TalkNotes } from './talk-notes.tsx'
import { words } from './words.ts'

type Stand = keyof typeof tones

interface Step {
  id: string
  title: string
  stand: Stand
  isBarred: boolean
  why: { id: string; en: string }
  topic: string | null
  submissionId: string | null
  look: { id: string; en: string } | null
}

interface LearnerProps {
  learnerId: string
  name: string
  unit: string | null
  path: string
  percent: number
  dueOn: string | null
  completed: boolean
  paused: boolean
  today: string
  /** Whether the path was required of them, so that it can have a date. */
  assigned: boolean
  /** Whether the reader is their coordinator: what a mentor may not do is not offered. */
  coordinated: boolean
  steps: readonly Step[]
}

const tones = {
  closed: 'neutral',
  open: 'primary',
  doing: 'primary',
  'handed-in': 'accent',
  'falling-short': 'warn',
  'needs-a-hand': 'bad',
  spare: 'neutral',
  aside: 'neutral',
  passed: 'good',
  'tested-out': 'good',
  waived: 'good',
} satisfies Record<string, BadgeTone>

/** One learner's way along a path, with what a coordinator or mentor can do about each step. */
export function Learner(props: LearnerProps) {
  const { name, unit, path, percent, completed, coordinated, steps } = props
  const t = useWords(words)
  const { reason } = useFormResult()
  const { percent: written } = useFormat()
  const stuck = steps.filter(isStuck)
  return (
    <Page
      title={name}
      description={[unit, path].filter(Boolean).join(' · ')}
      width="reading"
      actions={
        coordinated && (
          <LinkButton to={`/people/${props.learnerId}/accommodations`} variant="quiet" size="small">
            {t('accommodations')}
          </LinkButton>
        )
      }
      breadcrumbs={[
        coordinated ? { to: '/coordination', label: t('coordination') } : { to: '/tasks', label: t('tasks') },
      ]}
    >
      <Refused reason={reason} />
      <Helped name={name} />
      <Progress value={percent / 100} label={t('progress')} valueText={written(percent / 100)} />
      {stuck.length > 0 && (
        <Section title={t('stand.needs-a-hand')}>
          <ul className="divide-y divide-line border-line border-y">
            {stuck.map(step => (
              <Stuck key={step.id} step={step} />
            ))}
          </ul>
        </Section>
      )}
      <TalkNotes steps={steps} today={props.today} />
      {props.assigned && coordinated && !completed && <Due {...props} />}
      {coordinated && !completed && <Rest paused={props.paused} />}
      <Section title={t('steps')}>
        <ol className="divide-y divide-line border-line border-y">
          {steps.map(step => (
            <StepRow key={step.id} step={step} completed={completed} />
          ))}
        </ol>
      </Section>
    </Page>
  )
}

const isStuck = (step: Step) => step.stand === 'needs-a-hand'

function Due({ dueOn, today }: Pick<LearnerProps, 'dueOn' | 'today'>) {
  const t = useWords(words)
  const { day } = useFormat()
  return (
    <Section title={t('due')} description={dueOn ? day(dueOn) : t('noDue')}>
      <Form className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="help" value="date" />
        <TextInput
          name="dueOn"
          type="date"
          label={t('changeDue')}
          min={today}
          defaultValue={dueOn && dueOn >= today ? dueOn : ''}
          className="basis-56"
        />
        <Button variant="quiet">{t('save')}</Button>
      </Form>
    </Section>
  )
}

/** Lets the walk rest, or go on again. */
function Rest({ paused }: { paused: boolean }) {
  const t = useWords(words)
  return (
    <Section title={t('rest')} description={t(paused ? 'resumeHow' : 'pauseHow')}>
      <Form>
        <input type="hidden" name="help" value={paused ? 'resumption' : 'pause'} />
        <Button variant="quiet">{t(paused ? 'resume' : 'pause')}</Button>
      </Form>
    </Section>
  )
}

/** The step someone is stuck at, and the ways on: where it is closed for good, no further try would help. */
function Stuck({ step }: { step: Step }) {
  const language = useLanguage()
  return (
    <li className="py-4">
      <p className="font-semibold">{step.title}</p>
      <p className="mb-4 text-quiet text-sm">{step.why[language]}</p>
      {step.isBarred ? (
        <HelpForm stepId={step.id} kind="waiver" primary />
      ) : (
        <>
          <HelpForm stepId={step.id} kind="attempt" primary />
          <Waiver stepId={step.id} />
        </>
      )}
    </li>
  )
}

function StepRow({ step, completed }: { step: Step; completed: boolean }) {
  const t = useWords(words)
  const language = useLanguage()
  const isDone = tones[step.stand] === 'good' || step.stand === 'spare' || step.stand === 'aside'
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-semibold">{step.title}</p>
          <p className="text-quiet text-sm">{step.why[language]}</p>
        </div>
        <Badge tone={tones[step.stand]}>{t(`stand.${step.stand}`)}</Badge>
      </div>
      {step.submissionId && step.look && (
        <p className="mt-2">
          <LinkButton to={`/tasks/${step.submissionId}`} variant="quiet" size="small">
            {step.look[language]}
          </LinkButton>
        </p>
      )}
      {!isDone && !completed && !isStuck(step) && <Waiver stepId={step.id} />}
    </li>
  )
}

function Waiver({ stepId }: { stepId: string }) {
  const t = useWords(words)
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary underline">
        {t('waive')}
      </summary>
      <HelpForm stepId={stepId} kind="waiver" />
    </details>
  )
}

interface HelpProps {
  stepId: string
  kind: 'attempt' | 'waiver'
  primary?: boolean
}

function HelpForm({ stepId, kind, primary }: HelpProps) {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.stepId === stepId && values.help === kind
  return (
    <Form className="mt-2 flex flex-col gap-4">
      <input type="hidden" name="help" value={kind} />
      <input type="hidden" name="stepId" value={stepId} />
      <TextArea
        name="reason"
        rows={2}
        label={t('reason')}
        help={kind === 'attempt' ? t('reasonHelp') : undefined}
        defaultValue={isThis ? values.reason : undefined}
        error={isThis ? fields?.reason : undefined}
        minLength={3}
        maxLength={1000}
        required
      />
      <Button variant={primary ? 'primary' : 'quiet'} className="self-start">
        {t(kind === 'attempt' ? 'grant' : 'waive')}
      </Button>
    </Form>
  )
}
