import { type ChangeEvent, useState } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextArea } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult, useOwnValidity } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { sayOf, useWords } from '#app/web/words.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'
import { Mentors, TalkFields, TalkTold } from './talk-view.tsx'
import { taskFileKinds, taskFileLimit } from './task-file.ts'

type Content = ContentOf<'judged'>

/** Something that is looked at by someone else: what is asked, the form to hand it in, and what came of it. */
export function JudgedView({ step, content }: { step: StepShown; content: Content }) {
  const say = useWords(stepWords)
  const says = sayOf(content.says)
  const { talk, takes, submissions } = content
  const mayHandIn =
    (step.stand === 'open' || step.stand === 'doing') && (talk === null || talk.mentors.length > 0)
  const last = submissions[0]
  const cameBack = last?.verdict === 'returned' ? last : null
  return (
    <>
      {cameBack && (
        <Notice
          kind="warn"
          className="mb-8"
          title={says('cameBack', { name: cameBack.judge ?? say('someone') })}
        >
          <p className="whitespace-pre-line break-words">{cameBack.reason}</p>
          {mayHandIn && <p className="mt-3">{says('cameBackHow')}</p>}
        </Notice>
      )}
      <div className="prose mb-8">
        {content.ask.split(/\n{2,}/).map(text => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {step.stand === 'handed-in' && (
        <p className="mb-6 text-quiet">{says('waits', { name: last?.mentor ?? say('someone') })}</p>
      )}
      {talk && (step.stand === 'open' || step.stand === 'doing') && <Mentors talk={talk} />}
      {mayHandIn &&
        (takes.file === 'none' ? (
          <Write step={step} content={content} />
        ) : (
          <HandIn step={step} content={content} />
        ))}
      {submissions.length > 0 && (
        <Section title={says('list')}>
          <ul className="flex flex-col gap-6">
            {submissions.map(submission => (
              <li key={submission.id}>
                <Submission submission={submission} isTold={submission === cameBack} says={content.says} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

interface FormProps {
  step: StepShown
  content: Content
}

const actionOf = ({ enrolmentId, id }: StepShown) => `/enrolments/${enrolmentId}/steps/${id}/submission`

/** What one wrote before, to be mended. */
const before = ({ submissions: [last] }: Content) => (last?.verdict === 'returned' ? last : null)

/** What is written alone. */
function Write({ step, content }: FormProps) {
  const says = sayOf(content.says)
  const { fields, values } = useFormResult()
  const { talk } = content
  const earlier = before(content)
  return (
    <Form action={actionOf(step)} className={classes('flex flex-col gap-6', talk !== null && 'mt-8')}>
      {talk && <TalkFields talk={talk} earlier={earlier} />}
      <TextArea
        name="answer"
        label={says('label')}
        help={says('help')}
        rows={talk ? 4 : 8}
        maxLength={20_000}
        defaultValue={values?.answer ?? earlier?.answer ?? ''}
        error={fields?.answer}
        required
      />
      <div>
        <Button variant="primary">{says(content.submissions.length > 0 ? 'handInAgain' : 'handIn')}</Button>
      </div>
    </Form>
  )
}

/** A plain multipart form: the text comes first, so that it is there when the file is read. */
function HandIn({ step, content }: FormProps) {
  const say = useWords(stepWords)
  const says = sayOf(content.says)
  const format = useFormat()
  const [tooLarge, setTooLarge] = useState(false)
  const onFile = (event: ChangeEvent<HTMLInputElement>) =>
    setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > taskFileLimit)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      {...useOwnValidity()}
      action={actionOf(step)}
      className="flex flex-col gap-6"
    >
      {content.takes.text !== 'none' && (
        <TextArea
          name="answer"
          label={says('label')}
          help={says('help')}
          rows={8}
          maxLength={20_000}
          defaultValue={before(content)?.answer ?? ''}
        />
      )}
      <FileInput
        name="file"
        label={say('fileLabel')}
        help={say('fileHelp', { limit: format.bytes(taskFileLimit) })}
        error={tooLarge ? say('refusedTooLarge') : undefined}
        accept={Object.values(taskFileKinds)
          .map(kind => `.${kind}`)
          .join(',')}
        required={content.takes.file === 'required'}
        onChange={onFile}
      />
      <div>
        <Button variant="primary" disabled={tooLarge}>
          {says(content.submissions.length > 0 ? 'handInAgain' : 'handIn')}
        </Button>
      </div>
    </form>
  )
}

interface SubmissionProps {
  submission: Content['submissions'][number]
  /** Whether its remark stands above already. */
  isTold: boolean
  says: Content['says']
}

function Submission({ submission, isTold, says: words }: SubmissionProps) {
  const say = useWords(stepWords)
  const says = sayOf(words)
  const format = useFormat()
  const { verdict, judgedAt } = submission
  const values = { name: submission.judge ?? say('someone'), date: judgedAt ? format.date(judgedAt) : '' }
  return (
    <article className="border-l-2 border-line pl-4">
      {!submission.notedBy && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-quiet">
          {says('handedIn', { date: format.dateTime(submission.submittedAt) })}
          {verdict === null && <Badge>{says('stand')}</Badge>}
        </p>
      )}
      <TalkTold submission={submission} />
      {submission.answer && <p className="mt-2 whitespace-pre-line break-words">{submission.answer}</p>}
      {submission.fileName && (
        <p className="mt-2">
          <Link to={`/submissions/${submission.id}/file`} reloadDocument>
            {say('download', { name: submission.fileName })}
          </Link>
        </p>
      )}
      {verdict && (
        <p className={verdict === 'verified' ? 'mt-3 text-good' : 'mt-3 text-warn'}>
          <strong>{says(verdict, values)}</strong>
        </p>
      )}
      {submission.reason && !isTold && <p className="mt-1 whitespace-pre-line">{submission.reason}</p>}
    </article>
  )
}
