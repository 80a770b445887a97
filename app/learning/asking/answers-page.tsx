import { EyeOff, LayoutTemplate, Reply } from 'lucide-react'
import { CoursePage, type WorkHead } from '#app/authoring/work-page.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { answerWords } from './answer-words.ts'
import type { AuthorsQuestion, QuestionShow } from './answers.server.ts'

export interface AnswersProps {
  readonly work: WorkHead
  readonly show: QuestionShow
  readonly shows: readonly QuestionShow[]
  readonly questions: readonly AuthorsQuestion[]
  /** From where older ones go on. */
  readonly after: string | null
}

const refusals = {
  absent: 'absent',
  notAnswered: 'notAnswered',
  alreadyBlock: 'alreadyBlock',
  lessonGone: 'lessonIsGone',
} as const

/** What learners asked about a course, to be answered by its authors. */
export function AnswersPage({ work, show, shows, questions, after }: AnswersProps) {
  const t = useWords(answerWords)
  const { reason } = useFormResult()
  const refused = refusals[reason as keyof typeof refusals]
  const base = `/courses/${work.id}/questions`
  return (
    <CoursePage work={work}>
      <p className="max-w-reading text-quiet">{t('intro')}</p>
      <nav aria-label={t('show')} className="flex flex-wrap gap-x-6 gap-y-2">
        {shows.map(each => (
          <Link
            key={each}
            to={each === 'waiting' ? base : `${base}?show=${each}`}
            aria-current={each === show ? 'page' : undefined}
            plain={each !== show}
            className="flex min-h-11 items-center font-semibold"
          >
            {t(`show.${each}`)}
          </Link>
        ))}
      </nav>
      {refused && (
        <Notice kind="warn" live="assertive">
          {t(refused)}
        </Notice>
      )}
      {questions.length === 0 &&
        (show === 'waiting' ? (
          <Empty title={t('none')} drawing="desk">
            {t('noneHow')}
          </Empty>
        ) : (
          <p className="text-quiet">{t('noneHere')}</p>
        ))}
      <ul className="max-w-reading divide-y divide-line">
        {questions.map(question => (
          <li key={question.id} className="py-6">
            <Question workId={work.id} question={question} />
          </li>
        ))}
      </ul>
      {after && <LinkButton to={`${base}?show=${show}&after=${after}`}>{t('older')}</LinkButton>}
    </CoursePage>
  )
}

function Question({ workId, question }: { workId: string; question: AuthorsQuestion }) {
  const t = useWords(answerWords)
  const { shortDate } = useFormat()
  const { id, part, partId, blockId, quote, text } = question
  return (
    <article aria-labelledby={`q-${id}`}>
      <p className="text-sm text-quiet">
        {part ? (
          <Link to={`/courses/${workId}/parts/${partId}#${blockId}`}>
            {t('fromLesson', { lesson: part })}
          </Link>
        ) : (
          t('lessonGone')
        )}
      </p>
      {quote && (
        <blockquote className="my-2 line-clamp-3 border-l-3 border-accent pl-4 text-sm text-quiet">
          {quote}
        </blockquote>
      )}
      <h2 id={`q-${id}`} className="text-lg whitespace-pre-line wrap-break-word">
        {text}
      </h2>
      <p className="mb-3 text-sm text-quiet">
        {t('askedBy', { name: question.askedBy, date: shortDate(question.askedAt) })}
      </p>
      {question.shownAt && <Badge tone="good">{t('isShown')}</Badge>}
      {question.madeBlockAt && (
        <p className="my-2 text-sm">{t('isBlock', { date: shortDate(question.madeBlockAt) })}</p>
      )}
      {!question.hiddenAt && <AnswerForm question={question} />}
      <div className="mt-3 flex flex-wrap gap-3">
        {question.answer !== null && !question.madeBlockAt && !question.hiddenAt && (
          <Act id={id} intent="block" icon={LayoutTemplate} label={t('makeBlock')} />
        )}
        <Act
          id={id}
          intent={question.hiddenAt ? 'unhide' : 'hide'}
          icon={EyeOff}
          label={t(question.hiddenAt ? 'unhide' : 'hide')}
        />
      </div>
    </article>
  )
}

function AnswerForm({ question: { id, answer, shownAt } }: { question: AuthorsQuestion }) {
  const t = useWords(answerWords)
  return (
    <Form className="mt-3 flex flex-col gap-4">
      <input type="hidden" name="questionId" value={id} />
      <TextArea
        name="text"
        label={t('answer')}
        rows={4}
        maxLength={4000}
        defaultValue={answer ?? ''}
        required
      />
      <Checkbox name="shown" label={t('showAll')} defaultChecked={shownAt !== null} />
      <div>
        <Button name="intent" value="answer" variant={answer === null ? 'primary' : 'quiet'} icon={Reply}>
          {t(answer === null ? 'send' : 'change')}
        </Button>
      </div>
    </Form>
  )
}

function Act({
  id,
  intent,
  icon,
  label,
}: {
  id: string
  intent: string
  icon: typeof EyeOff
  label: string
}) {
  return (
    <Form>
      <input type="hidden" name="questionId" value={id} />
      <Button name="intent" value={intent} variant="plain" size="small" icon={icon}>
        {label}
      </Button>
    </Form>
  )
}
