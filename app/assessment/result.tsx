import { BookOpen, CircleCheck, CircleDot, CirclePlay, CircleX, type LucideIcon } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Feedback } from './feedback.ts'
import { type Placed, PlacedTold } from './placed.tsx'
import { placementWords } from './placement-words.ts'
import { sittingWords } from './sitting-words.ts'
import type { Source } from './source.ts'

export interface ResultProps {
  title: string
  handedInAt: string
  passed: boolean
  score: number | null
  passMark: number
  questions: readonly Feedback[]
  late: number
  isPack: boolean
  /** By the question's id. */
  sources: Readonly<Record<string, Source>>
  placed: Placed | null
  /** Where the path goes on. */
  onTo: string | null
}

/** What came of an attempt: passed or not yet, and per question as much as its rules show. */
export function Result({
  title,
  handedInAt,
  passed,
  score,
  passMark,
  questions,
  late,
  isPack,
  sources,
  placed,
  onTo,
}: ResultProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  const format = useFormat()
  const percent = { percent: format.percent(score ?? 0), passMark: format.percent(passMark) }
  const isExpected = placed !== null && placed.asked < placed.pool
  const remembered = { right: questions.filter(one => one.score === 1).length, all: questions.length }
  const scored = isPack
    ? t('remembered', remembered)
    : isExpected
      ? tp('expectedShare', percent)
      : t('scoreAlone', percent)
  const [to, back] = onTo
    ? [onTo, t('backToPath')]
    : isPack
      ? ['/reviews', t('backToReviews')]
      : ['/', t('backToToday')]
  return (
    <Page
      width="reading"
      title={t('resultTitle', { title })}
      description={t('handedIn', { when: format.dateTime(handedInAt) })}
    >
      <div className="space-y-4">
        {passMark === 0 ? (
          <Notice kind="good" title={score === null ? t('received') : scored}>
            {isPack ? t('packWords') : isExpected && score !== null ? tp('expectedHow') : t('receivedWords')}
          </Notice>
        ) : (
          <Notice kind={passed ? 'good' : 'info'} title={t(passed ? 'passed' : 'notPassed')}>
            {score !== null && <p>{t('yourScore', percent)}</p>}
            {score === null && passed && <p>{t('passedWords')}</p>}
            {!passed && onTo && <p>{t('notPassedWords')}</p>}
          </Notice>
        )}
        {late > 0 && <Notice kind="warn">{t('lateAnswers', { count: late })}</Notice>}
        <LinkButton variant="primary" to={to}>
          {back}
        </LinkButton>
      </div>
      {placed && <PlacedTold placed={placed} />}
      {questions.length > 0 && (
        <Section title={t('perQuestion')} className="mt-12">
          <ol className="divide-y divide-line border-t border-line">
            {questions.map((feedback, at) => (
              <li key={feedback.id} className="py-6">
                <h3 className="mb-2 text-base">
                  <span className="block text-sm font-normal text-quiet">
                    {t('numbered', { number: at + 1 })}
                  </span>
                  <span className="whitespace-pre-line">{feedback.ask}</span>
                </h3>
                <Told feedback={feedback} />
                <SourceLink source={sources[feedback.id]} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}

/** Leads to the clip or the lesson that explains it. */
function SourceLink({ source }: { source: Source | undefined }) {
  const t = useWords(sittingWords)
  const { clock } = useFormat()
  if (!source) return null
  const { href, title, seconds } = source
  const Icon = seconds === null ? BookOpen : CirclePlay
  return (
    <Link to={href} className="mt-3 inline-flex min-h-11 items-center gap-2">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
      {seconds === null ? t('readAgain', { title }) : t('watchAgain', { title, length: clock(seconds) })}
    </Link>
  )
}

type Verdict = 'fullyRight' | 'partlyRight' | 'notRight' | 'notAnswered'

const verdicts: Record<Verdict, { icon: LucideIcon; ink: string }> = {
  fullyRight: { icon: CircleCheck, ink: 'text-good' },
  partlyRight: { icon: CircleDot, ink: 'text-warn' },
  notRight: { icon: CircleX, ink: 'text-bad' },
  notAnswered: { icon: CircleDot, ink: 'text-quiet' },
}

function verdictOn({ said, score }: Feedback): Verdict {
  if (said === null) return 'notAnswered'
  if (score === 1) return 'fullyRight'
  return score ? 'partlyRight' : 'notRight'
}

/** What was answered to one question, whether it was right, and why. */
export function Told({ feedback }: { feedback: Feedback }) {
  const t = useWords(sittingWords)
  const verdict = verdictOn(feedback)
  const { icon: Icon, ink } = verdicts[verdict]
  const { said, score, right, explanation } = feedback
  return (
    <div className="space-y-3">
      {score !== null && (
        <p className={classes('flex items-center gap-2 font-semibold', ink)}>
          <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
          {t(verdict)}
        </p>
      )}
      <dl className="grid gap-3 sm:grid-cols-2">
        {said && <Lines term={t('yourAnswer')} lines={said} />}
        {right && verdict !== 'fullyRight' && <Lines term={t('rightAnswer')} lines={right} />}
      </dl>
      {explanation && <p className="whitespace-pre-line border-l-2 border-primary pl-4">{explanation}</p>}
    </div>
  )
}

function Lines({ term, lines }: { term: string; lines: readonly string[] }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{term}</dt>
      {lines.map(line => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  )
}
