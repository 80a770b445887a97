import { EyeOff, Hand, Send } from 'lucide-react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useFresh } from '#app/web/use-fresh.ts'
import { useWords } from '#app/web/words.tsx'
import type { QuestionsData, ShownQuestion } from './questions-data.ts'
import { questionWords } from './words.ts'

/** Milliseconds between two looks during a session. */
const pulse = 15_000

/** What is asked of the speakers: one asks, joins in what others ask, and reads the answers; hosts answer. */
export function QuestionsPage({ sent, ...first }: QuestionsData & { sent: boolean }) {
  const { seminar, questions, open, takesPart, hosts, isLive } =
    useFresh<QuestionsData>(pulse, told => (told ?? first).isLive) ?? first
  const t = useWords(questionWords)
  const { reason } = useFormResult()
  const joins = open && (takesPart || hosts)
  return (
    <Page
      title={t('questions')}
      width="reading"
      breadcrumbs={[{ to: `/agenda/${seminar.id}`, label: seminar.title }]}
    >
      <div className="flex flex-col gap-4">
        {sent && (
          <Notice kind="good" live="polite">
            {t('sent')}
          </Notice>
        )}
        {reason && (
          <Notice kind="warn" live="assertive">
            {t(reason === 'tooMany' ? 'tooMany' : 'other')}
          </Notice>
        )}
        {!open && <p className="text-quiet">{t('closed')}</p>}
        {open && !takesPart && !hosts && (
          <Notice actions={<LinkButton to={`/agenda/${seminar.id}`}>{t('toSeminar')}</LinkButton>}>
            {t('registerFirst')}
          </Notice>
        )}
      </div>
      {open && takesPart && <Ask key={questions.filter(({ isOwn }) => isOwn).length} />}
      <Section title={t('list')}>
        {questions.length === 0 ? (
          <Empty title={t('none')}>{t(hosts ? 'noneHost' : 'noneHow')}</Empty>
        ) : (
          <p className="text-quiet">
            {joins && t('intro')} {isLive && t('fresh')}
          </p>
        )}
        <ul className="divide-y divide-line">
          {questions.map(question => (
            <li key={question.id} id={`q-${question.id}`} className="scroll-mt-24 py-6">
              <Question question={question} hosts={hosts} mayVote={joins} mayHide={hosts} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function Ask() {
  const t = useWords(questionWords)
  const { fields, values } = useFormResult()
  return (
    <Form className="mt-6 mb-12 flex flex-col gap-4">
      <TextArea
        name="text"
        label={t('question')}
        help={t('questionHelp')}
        rows={3}
        maxLength={500}
        defaultValue={values?.intent === 'ask' ? values.text : undefined}
        error={fields?.text}
        required
      />
      <div>
        <Button name="intent" value="ask" variant="primary" icon={Send}>
          {t('send')}
        </Button>
      </div>
    </Form>
  )
}

interface QuestionProps {
  readonly question: ShownQuestion
  readonly hosts: boolean
  readonly mayVote: boolean
  readonly mayHide: boolean
}

/** One question with its answer, and what may be done with it. */
export function Question({ question, hosts, mayVote, mayHide }: QuestionProps) {
  const t = useWords(questionWords)
  const { shortDate } = useFormat()
  const { id, text, votes, isOwn, isHidden, askedBy, askedAt, answer, answerer, answeredAt } = question
  return (
    <article aria-labelledby={`t-${id}`}>
      <h3 id={`t-${id}`} className="text-lg whitespace-pre-line wrap-break-word">
        {text}
      </h3>
      <p className="text-sm text-quiet">
        {askedBy ? t('askedBy', { name: askedBy, date: shortDate(askedAt) }) : shortDate(askedAt)}
        {isOwn && ` · ${t('own')}`}
        {votes > 0 && ` · ${t('votes', { count: votes })}`}
      </p>
      {isHidden && <Badge>{t('hidden')}</Badge>}
      {answer && <p className="mt-3 whitespace-pre-line wrap-break-word">{answer}</p>}
      {answeredAt && (
        <p className="text-sm text-quiet">
          {answer
            ? t('answeredBy', { name: answerer ?? '', date: shortDate(answeredAt) })
            : t('aloud', { date: shortDate(answeredAt) })}
        </p>
      )}
      {mayVote && !isOwn && !isHidden && !answeredAt && <Vote question={question} />}
      {hosts && <Hosting question={question} mayHide={mayHide} />}
    </article>
  )
}

function Vote({ question: { id, text, hasVoted } }: { question: ShownQuestion }) {
  const t = useWords(questionWords)
  return (
    <Form className="mt-3">
      <input type="hidden" name="questionId" value={id} />
      <Button
        name="intent"
        value={hasVoted ? 'unvote' : 'vote'}
        variant={hasVoted ? 'plain' : 'quiet'}
        size="small"
        icon={Hand}
        aria-label={t(hasVoted ? 'wantedOf' : 'wantOf', { question: text })}
      >
        {t(hasVoted ? 'wanted' : 'want')}
      </Button>
    </Form>
  )
}

interface HostingProps {
  readonly question: ShownQuestion
  readonly mayHide: boolean
}

function Hosting({ question: { id, answer, answeredAt, isHidden }, mayHide }: HostingProps) {
  const t = useWords(questionWords)
  const { fields, values } = useFormResult()
  const isThis = values?.questionId === id
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      {!isHidden && (
        <details key={String(answeredAt)} open={isThis && Boolean(fields)} className="w-full">
          <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
            {t(answeredAt ? 'change' : 'answer')}
          </summary>
          <Form className="mt-2 flex flex-col gap-4">
            <input type="hidden" name="questionId" value={id} />
            <TextArea
              name="text"
              label={t('text')}
              rows={4}
              maxLength={4000}
              defaultValue={isThis ? values?.text : (answer ?? '')}
              error={isThis ? fields?.text : undefined}
              required
            />
            <div>
              <Button name="intent" value="answer" variant="primary">
                {t('answerSend')}
              </Button>
            </div>
          </Form>
        </details>
      )}
      {!isHidden && !answeredAt && <Act id={id} intent="aloud" label={t('answeredAloud')} />}
      {mayHide && (
        <Act id={id} intent={isHidden ? 'unhide' : 'hide'} label={t(isHidden ? 'unhide' : 'hide')} />
      )}
    </div>
  )
}

function Act({ id, intent, label }: { id: string; intent: 'aloud' | 'hide' | 'unhide'; label: string }) {
  return (
    <Form>
      <input type="hidden" name="questionId" value={id} />
      <Button
        name="intent"
        value={intent}
        variant="plain"
        size="small"
        icon={intent === 'aloud' ? undefined : EyeOff}
      >
        {label}
      </Button>
    </Form>
  )
}
