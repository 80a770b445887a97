import './sitting.css'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useFormKey } from '#app/web/form.tsx'
import { type Answer, answersOf } from './answer.ts'
import { AskOne } from './ask-one.tsx'
import type { CheckRules } from './check.ts'
import type { Prompt } from './question.ts'
import { questionKind } from './questions.ts'
import { TroubleNotice } from './saved.tsx'
import { SittingHead } from './sitting-head.tsx'
import { Progressed } from './sitting-progress.tsx'
import { Lacking, PlainButtons, Refused, Steps } from './sitting-steps.tsx'
import type { SittingState, SittingStore } from './sitting-store.ts'
import { SittingSummary } from './sitting-summary.tsx'
import { useHandIn } from './use-hand-in.tsx'
import { useNext } from './use-next.tsx'
import { useSitting, useSittingState } from './use-sitting.tsx'

export interface SittingAttempt {
  readonly id: string
  readonly title: string
  readonly number: number
  readonly rules: Pick<CheckRules, 'attempts' | 'minutes' | 'passMark'>
  /** What was asked so far. */
  readonly questions: readonly Prompt[]
  /** A placement, whose questions come one by one, and whether they are enough; null at any other check. */
  readonly places: { readonly enough: boolean } | null
  /** The entries that decide of what the server holds. */
  readonly held: readonly Answer[]
  /** Whether the plain form was kept just now. */
  readonly kept: boolean
  readonly deadlineAt: string | null
  /** The server's time when it made the page. */
  readonly serverNow: string
  /** Where one goes to continue later. */
  readonly leaveTo: string
}

/** A check being sat: one question at a time, local first; without JavaScript one plain form with all that were asked. */
export function Sitting({ attempt }: { attempt: SittingAttempt }) {
  const { id: attemptId, held, places } = attempt
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [before] = useState(() => stateBefore(held))
  const store = useSitting({ attemptId, held, serverNow: attempt.serverNow }, opened =>
    recordEarly(opened, form.current, attempt.questions, before),
  )
  const state = useSittingState(store, before)
  const { questions, enough, asking, lacking, goOn } = useNext(attempt, store)
  const [at, setAt] = useState(() => firstOpen(attempt, before))
  const { handIn, handing, refused } = useHandIn(attemptId, store)
  const formKey = useFormKey()
  useEffect(() => {
    if (state.closed) void handIn()
  }, [state.closed, handIn])

  const atSummary = at === questions.length
  const goesTo = useRef<number | null>(null)
  const go = (next: number) => {
    void store?.settle()
    goesTo.current = next
    setAt(next)
  }
  // With every rendering: a question that has just come may be drawn later than one moves to it.
  useEffect(() => {
    if (goesTo.current !== at || !heading.current) return
    goesTo.current = null
    heading.current.focus()
  })
  const onSubmit = (event: FormEvent) => {
    if (!store) return
    event.preventDefault()
    if (atSummary) void handIn()
    else if (enough || at < questions.length - 1) go(at + 1)
    else void goOn().then(came => (came === 'closed' ? handIn() : came && go(at + 1)))
  }
  const isAnswered = (id: string) => (state.answers.get(id) ?? null) !== null

  return (
    <div className="mx-auto w-full max-w-wide px-4 pb-20 sm:px-8">
      <SittingHead
        attempt={attempt}
        saved={store ? state.saved : attempt.kept ? 'server' : null}
        onOver={handIn}
      />
      <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,38rem)_15rem] lg:justify-center">
        <form
          ref={form}
          method="post"
          action={`/attempts/${attemptId}/submission`}
          onSubmit={onSubmit}
          className="min-w-0"
        >
          <input type="hidden" name="formKey" value={formKey} />
          {state.trouble && (
            <TroubleNotice trouble={state.trouble} saved={state.saved} here={`/attempts/${attemptId}`} />
          )}
          {questions.map((question, i) => (
            <AskOne
              key={`${question.id} ${state.revisions.get(question.id) ?? 0} ${store ? 'live' : 'plain'}`}
              question={question}
              number={i + 1}
              count={places ? null : questions.length}
              shown={i === at}
              heading={heading}
              answer={state.answers.get(question.id) ?? null}
              store={store}
            />
          ))}
          {atSummary && (
            <SittingSummary
              questions={questions}
              places={places !== null}
              isAnswered={isAnswered}
              onGo={go}
              heading={heading}
            />
          )}
          {refused && <Refused reason={refused} />}
          {lacking && <Lacking trouble={lacking} here={`/attempts/${attemptId}`} />}
          {store ? (
            <Steps at={at} count={questions.length} enough={enough} busy={handing || asking} onGo={go} />
          ) : (
            <PlainButtons
              attemptId={attemptId}
              after={enough ? null : (questions.at(-1)?.id ?? null)}
              placedBy={places && enough ? questions.length : null}
            />
          )}
        </form>
        {store && (
          <Progressed
            leaveTo={attempt.leaveTo}
            places={places !== null}
            ids={questions.map(({ id }) => id)}
            isAnswered={isAnswered}
            at={at}
            onGo={go}
          />
        )}
      </div>
    </div>
  )
}

const stateBefore = (held: readonly Answer[]): SittingState => ({
  answers: answersOf(held),
  saved: 'server',
  trouble: null,
  closed: false,
  revisions: new Map(),
})

/** The first that is still open; of a placement the one that was asked last. */
function firstOpen({ questions, places }: SittingAttempt, { answers }: SittingState): number {
  if (places) return questions.length - 1
  const at = questions.findIndex(({ id }) => !answers.has(id))
  return Math.max(at, 0)
}

/** What was chosen in the plain form before the page came alive is an answer too. */
function recordEarly(
  store: SittingStore,
  form: HTMLFormElement | null,
  questions: readonly Prompt[],
  before: SittingState,
) {
  if (!form) return
  const fields = new FormData(form)
  for (const { id, kind } of questions) {
    const given = questionKind(kind).read(fields.getAll(`answer.${id}`).map(String))
    const shown = before.answers.get(id) ?? null
    const known = store.state().answers.get(id) ?? null
    if (given !== null && !same(given, shown) && same(shown, known)) void store.record(id, given)
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
