import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CompanySection, type CompanySectionProps } from './company-section.tsx'
import { Refused } from './refused.tsx'
import { words } from './words.ts'

interface WaitingTask {
  id: string
  name: string
  unit: string | null
  path: string
  step: string | null
  submittedAt: Date
}

interface StuckLearner {
  enrolmentId: string
  name: string
  unit: string | null
  path: string
  step: string
}

interface TasksProps {
  tasks: readonly WaitingTask[]
  stuck: readonly StuckLearner[]
  company: CompanySectionProps['waiting']
  /** How many object to an estimate of themselves. */
  objections: number
}

/** What waits for a mentor or coordinator: people whose attempts are used up, then tasks to look at. */
export function Tasks({ tasks, stuck, company, objections }: TasksProps) {
  const t = useWords(words)
  return (
    <Page title={t('tasks')} description={t('tasksIntro')} width="reading">
      {tasks.length + stuck.length + company.length + objections === 0 && <Empty title={t('noTasks')} />}
      {objections > 0 && (
        <p className="mb-8">
          <Link to="/objections">{t('objections', { count: objections })}</Link>
        </p>
      )}
      {stuck.length > 0 && (
        <Section title={t('inNeed')}>
          <ul className="divide-y divide-line border-line border-y">
            {stuck.map(learner => (
              <StuckRow key={learner.enrolmentId} learner={learner} />
            ))}
          </ul>
        </Section>
      )}
      {company.length > 0 && <CompanySection waiting={company} />}
      {tasks.length > 0 && (
        <Section title={t('waiting')}>
          <ul className="divide-y divide-line border-line border-y">
            {tasks.map(task => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function StuckRow({ learner: { enrolmentId, name, unit, path, step } }: { learner: StuckLearner }) {
  const t = useWords(words)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          <span className="font-semibold">{name}</span> {unit && <span className="text-quiet">· {unit}</span>}
        </p>
        <p className="text-sm">{t('why.needsHand', { step, path })}</p>
      </div>
      <LinkButton to={`/coordination/enrolments/${enrolmentId}`} variant="quiet" size="small">
        {t('help')}
      </LinkButton>
    </li>
  )
}

function TaskRow({ task: { id, name, unit, path, step, submittedAt } }: { task: WaitingTask }) {
  const t = useWords(words)
  const { shortDate } = useFormat()
  return (
    <li className="py-4">
      <p className="font-semibold">
        <Link to={`/tasks/${id}`}>
          {name} · {step}
        </Link>
      </p>
      <p className="text-quiet text-sm">
        {[unit, path, t('since', { date: shortDate(submittedAt) })].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}

interface TaskProps extends WaitingTask {
  enrolmentId: string
  answer: string
  fileName: string | null
  fileBytes: number | null
  verdict: 'verified' | 'returned' | null
  reason: string | null
}

/** What a learner handed in, and the two things one can say of it. */
export function Task({ task }: { task: TaskProps }) {
  const t = useWords(words)
  const { dateTime, bytes } = useFormat()
  return (
    <Page
      title={task.step ?? t('task')}
      description={t('taskIntro', {
        name: task.name,
        step: task.step ?? task.path,
        date: dateTime(task.submittedAt),
      })}
      width="reading"
      breadcrumbs={[{ to: '/tasks', label: t('tasks') }]}
      actions={
        <LinkButton to={`/coordination/enrolments/${task.enrolmentId}`} variant="quiet" size="small">
          {t('seeSteps', { name: task.name })}
        </LinkButton>
      }
    >
      <Section title={t('answer')}>
        {task.answer && <p className="whitespace-pre-line break-words">{task.answer}</p>}
        {task.fileName && (
          <p className="mt-4">
            <LinkButton to={`/submissions/${task.id}/file`} reloadDocument variant="quiet">
              {task.fileName} · {t('openFile', { size: bytes(task.fileBytes ?? 0) })}
            </LinkButton>
          </p>
        )}
      </Section>
      {task.verdict ? (
        <Notice kind={task.verdict === 'verified' ? 'good' : 'info'} title={t('judged')} className="mt-10">
          {task.reason}
        </Notice>
      ) : (
        <Verdict />
      )}
    </Page>
  )
}

function Verdict() {
  const t = useWords(words)
  const { reason, fields, values } = useFormResult()
  return (
    <div className="mt-10 space-y-8 border-line border-t pt-8">
      <Refused reason={reason} />
      <Form>
        <input type="hidden" name="verdict" value="verified" />
        <Button variant="primary">{t('verify')}</Button>
      </Form>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="verdict" value="returned" />
        <TextArea
          name="reason"
          label={t('reason')}
          help={t('returnHelp')}
          defaultValue={values?.reason}
          error={fields?.reason}
          required
        />
        <Button variant="quiet" className="self-start">
          {t('return')}
        </Button>
      </Form>
    </div>
  )
}
