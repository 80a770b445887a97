import { QuestionBlock } from '#app/assessment/question-block.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { useIsLive } from '#app/ui/live.ts'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { SeekLink } from '../seek-link.tsx'
import { type CompletionPolicy, usualPolicy } from './ask.ts'
import type { ShownAsk } from './asked.server.ts'
import type { Asking } from './use-asks.ts'
import { words } from './words.ts'

interface AsksListProps {
  readonly asking: Asking
  /** Absent where it is the usual one. */
  readonly policy: CompletionPolicy | undefined
  /** Where a plain form is sent; absent where nothing is graded. */
  readonly page: string | undefined
  readonly seek: (second: number) => void
}

/** The questions inside a recording with where one stands; without script they are answered here. */
export function AsksList({ asking, policy: ruled, page, seek }: AsksListProps) {
  const t = useWords(words)
  const { percent } = useFormat()
  const rule = { nothing: 'completedBy', answers: 'completedByAnswers', right: 'completedByRight' } as const
  const policy = ruled ?? usualPolicy
  const skips = asking.asks.some(({ skipTo }) => skipTo !== null)
  const said = (
    <p className="mb-2 text-sm text-quiet">
      {t(rule[policy.asks], { share: percent(policy.share) })} {skips && t('skippedCounts')}{' '}
      <span role="status" className="font-semibold">
        {asking.isCompleted && t('completed')}
      </span>
    </p>
  )
  if (asking.asks.length === 0) return ruled ? said : null
  return (
    <section aria-labelledby="asks" className="mt-8">
      <h2 id="asks" className="text-lg">
        {t('questionsInside')}
      </h2>
      {said}
      <ol className="border-t border-line">
        {asking.asks.map(ask => (
          <li key={ask.id} className="border-b border-line py-2">
            <Row {...{ ask, asking, page, seek }} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const tones = { open: 'neutral', waiting: 'warn', wrong: 'warn', right: 'good' } as const satisfies Record<
  string,
  BadgeTone
>
const stands = {
  open: 'standOpen',
  waiting: 'standWaiting',
  wrong: 'standWrong',
  right: 'standRight',
} as const

function Row({ ask, asking, page, seek }: Omit<AsksListProps, 'policy'> & { readonly ask: ShownAsk }) {
  const t = useWords(words)
  const { clock } = useFormat()
  const isLive = useIsLive()
  const { id, at, question, practice } = ask
  const stand = asking.waits.has(id) ? 'waiting' : ask.stand
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeekLink
          second={at}
          seek={seek}
          className="flex min-h-11 shrink-0 items-center text-sm text-primary tabular-nums underline"
        >
          {clock(at)}
        </SeekLink>
        <span className="min-w-40 flex-1 wrap-anywhere">{question.prompt.ask}</span>
        <Badge tone={tones[stand]}>{t(stands[stand])}</Badge>
        <Button
          type="button"
          size="small"
          onClick={() => {
            seek(at)
            asking.ask(id)
          }}
          aria-describedby={`list-${id}`}
          className="noscript:hidden"
        >
          {t(stand === 'open' ? 'answerNow' : stand === 'right' ? 'seeAnswer' : 'answerAgain')}
        </Button>
        <span id={`list-${id}`} className="sr-only">
          {t('questionAt', { time: clock(at) })}
        </span>
      </div>
      {page && !isLive && (
        <div className="hidden noscript:block">
          <QuestionBlock
            question={question}
            practice={practice ?? undefined}
            action={page}
            fields={{ intent: 'answer' }}
          />
          {ask.stand === 'wrong' && ask.passage && (
            <SeekLink second={ask.passage[0]} seek={seek} className="text-primary underline">
              {t('explains', { from: clock(ask.passage[0]), to: clock(ask.passage[1]) })}
            </SeekLink>
          )}
        </div>
      )}
    </>
  )
}
