import { type ChangeEvent, useState } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { useOwnValidity } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'
import { taskFileKinds, taskFileLimit } from './task-file.ts'
import { words } from './words.ts'

type Content = ContentOf<'task'>

/** A task: what is asked, the form to hand it in, and what came of it. */
export function TaskView({ step, content }: { step: StepShown; content: Content }) {
  const say = useWords(stepWords)
  const mayHandIn = step.stand === 'open' || step.stand === 'doing'
  const last = content.submissions[0]
  const cameBack = last?.verdict === 'returned' ? last : null
  return (
    <>
      {cameBack && (
        <Notice
          kind="warn"
          className="mb-8"
          title={say('cameBack', { name: cameBack.judge ?? say('someone') })}
        >
          <p className="whitespace-pre-line break-words">{cameBack.reason}</p>
          {mayHandIn && <p className="mt-3">{say('cameBackHow')}</p>}
        </Notice>
      )}
      <div className="prose mb-8">
        {content.ask.split(/\n{2,}/).map(text => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {step.stand === 'handed-in' && <p className="mb-6 text-quiet">{say('waitingVerdict')}</p>}
      {mayHandIn && <HandIn step={step} content={content} />}
      {content.submissions.length > 0 && (
        <Section title={say('submissions')}>
          <ul className="flex flex-col gap-6">
            {content.submissions.map(submission => (
              <li key={submission.id}>
                <Submission submission={submission} isTold={submission === cameBack} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** A plain multipart form: the text comes first, so that it is there when the file is read. */
function HandIn({ step, content }: { step: StepShown; content: Content }) {
  const say = useWords(stepWords)
  const format = useFormat()
  const [tooLarge, setTooLarge] = useState(false)
  const last = content.submissions[0]
  const onFile = (event: ChangeEvent<HTMLInputElement>) =>
    setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > taskFileLimit)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      {...useOwnValidity()}
      action={`/enrolments/${step.enrolmentId}/steps/${step.id}/submission`}
      className="flex flex-col gap-6"
    >
      {content.accepts !== 'file' && (
        <TextArea
          name="answer"
          label={say('answerLabel')}
          help={say('answerHelp')}
          rows={8}
          maxLength={20_000}
          defaultValue={last?.verdict === 'returned' ? last.answer : ''}
          required={content.accepts === 'text'}
        />
      )}
      {content.accepts !== 'text' && (
        <FileInput
          name="file"
          label={say('fileLabel')}
          help={say('fileHelp', { limit: format.bytes(taskFileLimit) })}
          error={tooLarge ? say('refusedTooLarge') : undefined}
          accept={Object.values(taskFileKinds)
            .map(kind => `.${kind}`)
            .join(',')}
          required={content.accepts === 'file'}
          onChange={onFile}
        />
      )}
      <div>
        <Button variant="primary" disabled={tooLarge}>
          {say(content.submissions.length > 0 ? 'handInAgain' : 'handIn')}
        </Button>
      </div>
    </form>
  )
}

interface SubmissionProps {
  submission: Content['submissions'][number]
  /** Whether its remark stands above already. */
  isTold: boolean
}

function Submission({ submission, isTold }: SubmissionProps) {
  const t = useWords(words)
  const say = useWords(stepWords)
  const format = useFormat()
  const { verdict, judgedAt } = submission
  const values = { name: submission.judge ?? say('someone'), date: judgedAt ? format.date(judgedAt) : '' }
  return (
    <article className="border-l-2 border-line pl-4">
      <p className="flex flex-wrap items-center gap-3 text-sm text-quiet">
        {say('handedIn', { date: format.dateTime(submission.submittedAt) })}
        {verdict === null && <Badge>{t('standHandedIn')}</Badge>}
      </p>
      {submission.answer && <p className="mt-2 whitespace-pre-line">{submission.answer}</p>}
      {submission.fileName && (
        <p className="mt-2">
          <Link to={`/submissions/${submission.id}/file`} reloadDocument>
            {say('download', { name: submission.fileName })}
          </Link>
        </p>
      )}
      {verdict && (
        <p className={verdict === 'verified' ? 'mt-3 text-good' : 'mt-3 text-warn'}>
          <strong>{say(verdict === 'verified' ? 'verdictVerified' : 'verdictReturned', values)}</strong>
        </p>
      )}
      {submission.reason && !isTold && <p className="mt-1 whitespace-pre-line">{submission.reason}</p>}
    </article>
  )
}
