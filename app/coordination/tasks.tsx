import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CompanySection, type CompanySectionProps } from './company-section.tsx'
import { talkWords } from './talk-words.ts'
import { words } from './words.ts'

interface WaitingTask {
  id: string
  name: string
  unit: string | null
  path: string
  step: string | null
  kind: string
  mentor: string | null
  isMine: boolean
  submittedAt: Date
}

interface StuckLearner {
  enrolmentId: string
  name: string
  unit: string | null
  path: string
  step: string
}

interface TalkToHave extends StuckLearner {
  isAlone: boolean
}

interface TasksProps {
  tasks: readonly WaitingTask[]
  talks: readonly TalkToHave[]
  stuck: readonly StuckLearner[]
  company: CompanySectionProps['waiting']
  /** How many object to an estimate of themselves. */
  objections: number
}

/** What waits for a mentor or coordinator: people whose attempts are used up, then what to look at, then conversations to have, and whom to keep company. */
export function Tasks({ tasks, talks, stuck, company, objections }: TasksProps) {
  const t = useWords(words)
  const say = useWords(talkWords)
  return (
    <Page title={t('tasks')} description={t('tasksIntro')} width="reading">
      {tasks.length + talks.length + stuck.length + company.length + objections === 0 && (
        <Empty title={t('noTasks')} />
      )}
      {objections > 0 && (
        <p className="mb-8">
          <Link to="/objections">{t('objections', { count: objections })}</Link>
        </p>
      )}
      {stuck.length > 0 && (
        <Section title={t('inNeed')}>
          <ul className="divide-y divide-line border-line border-y">
            {stuck.map(learner => (
              <LearnerRow key={learner.enrolmentId} learner={learner} action={t('help')}>
                {t('why.needsHand', { step: learner.step, path: learner.path })}
              </LearnerRow>
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
      {talks.length > 0 && (
        <Section title={say('talks')} description={say('talksHow')}>
          <ul className="divide-y divide-line border-line border-y">
            {talks.map(talk => (
              <LearnerRow key={talk.enrolmentId} learner={talk} action={say('toNote')}>
                {say(talk.isAlone ? 'talkAlone' : 'talkOf', { step: talk.step, path: talk.path })}
              </LearnerRow>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

interface LearnerRowProps {
  learner: StuckLearner
  action: string
  children: string
}

function LearnerRow({ learner: { enrolmentId, name, unit }, action, children }: LearnerRowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          <span className="font-semibold">{name}</span> {unit && <span className="text-quiet">· {unit}</span>}
        </p>
        <p className="text-sm">{children}</p>
      </div>
      <LinkButton to={`/coordination/enrolments/${enrolmentId}`} variant="quiet" size="small">
        {action}
      </LinkButton>
    </li>
  )
}

function TaskRow({ task }: { task: WaitingTask }) {
  const t = useWords(words)
  const say = useWords(talkWords)
  const { shortDate } = useFormat()
  const { id, kind, name, unit, path, step, mentor, isMine, submittedAt } = task
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={isMine ? 'accent' : 'neutral'}>{kind}</Badge>
        {mentor && <span>{isMine ? say('withYou') : say('with', { name: mentor })}</span>}
      </p>
      <p className="mt-1 font-semibold">
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
