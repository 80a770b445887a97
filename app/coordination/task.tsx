import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { sayOf, useWords } from '#app/web/words.tsx'
import { Refused } from './refused.tsx'
import { talkWords } from './talk-words.ts'
import { words } from './words.ts'

interface TaskProps {
  id: string
  enrolmentId: string
  name: string
  path: string
  step: string | null
  submittedAt: Date
  answer: string
  fileName: string | null
  fileBytes: number | null
  verdict: 'verified' | 'returned' | null
  reason: string | null
  asked: string | null
  /** With whom a conversation was, and on which day; `isMine` says that it was with the reader. */
  mentor: string | null
  talkedOn: string | null
  isMine: boolean
  /** The words of its kind. */
  says: Parameters<typeof sayOf>[0]
}

/** What a learner handed in, and the two things one can say of it. */
export function Task({ task }: { task: TaskProps }) {
  const t = useWords(words)
  const says = sayOf(task.says)
  const { dateTime, bytes } = useFormat()
  return (
    <Page
      title={task.step ?? says('kind')}
      description={says('intro', {
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
      <TalkedWith task={task} />
      {task.asked && (
        <Section title={says('asked')}>
          <p className="whitespace-pre-line break-words">{task.asked}</p>
        </Section>
      )}
      <Section title={says('content')}>
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
        <Notice kind={task.verdict === 'verified' ? 'good' : 'info'} title={says('judged')} className="mt-10">
          {task.reason}
        </Notice>
      ) : (
        <Verdict says={says} />
      )}
    </Page>
  )
}

function TalkedWith({ task: { talkedOn, mentor, isMine } }: { task: TaskProps }) {
  const t = useWords(talkWords)
  const { day } = useFormat()
  if (!talkedOn) return null
  const values = { name: mentor ?? '–', day: day(talkedOn) }
  return <p className="mb-6 font-semibold">{t(isMine ? 'talkedWithYou' : 'talkedWith', values)}</p>
}

function Verdict({ says }: { says: ReturnType<typeof sayOf> }) {
  const t = useWords(words)
  const { reason, fields, values } = useFormResult()
  return (
    <div className="mt-10 space-y-8 border-line border-t pt-8">
      {reason === 'judgedBefore' ? (
        <Notice kind="bad" live="assertive" className="mb-6">
          {says('refused.judged')}
        </Notice>
      ) : (
        <Refused reason={reason} />
      )}
      <Form>
        <input type="hidden" name="verdict" value="verified" />
        <Button variant="primary">{says('verify')}</Button>
      </Form>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="verdict" value="returned" />
        <TextArea
          name="reason"
          label={t('reason')}
          help={says('returnHelp')}
          defaultValue={values?.reason}
          error={fields?.reason}
          required
        />
        <Button variant="quiet" className="self-start">
          {says('return')}
        </Button>
      </Form>
    </div>
  )
}
