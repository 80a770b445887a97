import { type FormEvent, useEffect, useRef, useState } from 'react'
import { questionKind } from '#app/assessment/questions.ts'
import { Told } from '#app/assessment/result.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShownAsk } from './asked.server.ts'
import type { Asking } from './use-asks.ts'
import { words } from './words.ts'

interface AskPanelProps {
  readonly ask: ShownAsk
  readonly asking: Asking
  /** Whether answers are graded here; a preview grades none. */
  readonly isGraded: boolean
}

/** A question in the place of the picture, until it is answered or put off. */
export function AskPanel({ ask, asking, isGraded }: AskPanelProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isAnswering, setAnswering] = useState(ask.stand !== 'right')
  // Where the form or its outcome stood there is something else now: reading goes on from the top of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that moves the focus
  useEffect(() => heading.current?.focus(), [isAnswering])
  const time = clock(ask.at)
  return (
    <section
      aria-labelledby={`ask-${ask.id}`}
      data-ask
      className="max-h-dvh overflow-y-auto rounded-card border border-line bg-surface p-4 text-ink sm:p-6"
    >
      <h2 id={`ask-${ask.id}`} ref={heading} tabIndex={-1} className="mb-4 text-lg">
        {t('questionAt', { time })}
      </h2>
      {isAnswering ? (
        <AskForm {...{ ask, asking, isGraded }} answered={() => setAnswering(false)} />
      ) : (
        <Outcome {...{ ask, asking }} again={() => setAnswering(true)} />
      )}
    </section>
  )
}

function AskForm({ ask, asking, isGraded, answered }: AskPanelProps & { readonly answered: () => void }) {
  const t = useWords(words)
  const { Ask, read } = questionKind(ask.question.kind)
  const [given, setGiven] = useState<unknown>(ask.stand === 'right' ? (ask.practice?.answer ?? null) : null)
  const [isEmpty, setEmpty] = useState(false)
  const name = `panel.${ask.id}`
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = read(new FormData(event.currentTarget).getAll(name).map(String))
    setEmpty(value === null)
    if (value === null) return
    asking.answer(ask.id, value)
    answered()
  }
  return (
    <form onSubmit={submit}>
      <Ask
        prompt={ask.question.prompt}
        name={name}
        answer={given}
        onAnswer={answer => {
          setGiven(answer)
          setEmpty(false)
        }}
      />
      <div role="status" className="empty:hidden [&>*]:mt-4">
        {isEmpty && <Notice kind="warn">{t('answerFirst')}</Notice>}
        {!isGraded && <Notice>{t('notGraded')}</Notice>}
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        {isGraded && <Button variant="primary">{t('answer')}</Button>}
        <Button type="button" onClick={() => asking.goOn()}>
          {t(isGraded ? 'later' : 'goOn')}
        </Button>
      </div>
    </form>
  )
}

interface OutcomeProps {
  readonly ask: ShownAsk
  readonly asking: Asking
  readonly again: () => void
}

/** What became of an answer, and where to go from there. */
function Outcome({ ask, asking, again }: OutcomeProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { id, practice, stand, passage, skipTo } = ask
  const isWaiting = asking.waits.has(id)
  const isRefused = asking.refused.has(id)
  const isKnown = !isWaiting && !isRefused
  const isRight = isKnown && stand === 'right'
  return (
    <>
      <div role="status" className="[&>*]:mb-4">
        {isWaiting && <Notice>{t('kept')}</Notice>}
        {isRefused && <Notice kind="bad">{t('refused')}</Notice>}
        {isKnown && practice && <Told feedback={practice.feedback} />}
        {isRight && skipTo !== null && <p>{t('skipIntro')}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        {isRight && skipTo !== null && (
          <Button type="button" variant="primary" onClick={() => asking.goOn(skipTo)}>
            {t('skipTo', { time: clock(skipTo) })}
          </Button>
        )}
        {isKnown && !isRight && passage && (
          <Button type="button" variant="primary" onClick={() => asking.explain(ask)}>
            {t('explains', { from: clock(passage[0]), to: clock(passage[1]) })}
          </Button>
        )}
        {!isRight && !isWaiting && (
          <Button type="button" onClick={again}>
            {t('tryAgain')}
          </Button>
        )}
        <Button type="button" onClick={() => asking.goOn()}>
          {t('goOn')}
        </Button>
      </div>
    </>
  )
}
