import { useRevalidator } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Given, ShowProps } from './block.ts'
import type { Poll } from './poll.tsx'
import { pollWords } from './poll-words.ts'
import { useResponse } from './use-response.ts'

export default function ShowPoll({ id, attrs, slots }: ShowProps<Poll>) {
  const t = useWords(pollWords)
  const { action = null, given = {} } = slots.responses ?? {}
  const own = given[id] ?? {}
  return (
    <section
      id={`${id}-given`}
      aria-label={attrs.ask}
      className="scroll-mt-24 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <p className="mb-2 text-quiet text-sm">{t('poll')}</p>
      {action ? (
        <Voting {...{ id, attrs, action, own }} />
      ) : (
        <>
          <Options id={id} attrs={attrs} chosen={[]} />
          <p className="mt-3 text-quiet text-sm">{t('notKept')}</p>
          {own.votes && <Results attrs={attrs} own={own} />}
        </>
      )}
    </section>
  )
}

interface VotingProps {
  readonly id: string
  readonly attrs: Poll
  readonly action: string
  readonly own: Given
}

/** A plain form, which a script only keeps from leaving the page. */
function Voting({ id, attrs, action, own }: VotingProps) {
  const t = useWords(pollWords)
  const { revalidate } = useRevalidator()
  const { state, waiting, respond } = useResponse(action, id, revalidate)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [isBare, setIsBare] = useState(false)
  const choices = chosen ?? waiting?.choices ?? own.choices ?? []

  function send(event: FormEvent) {
    event.preventDefault()
    setIsBare(choices.length === 0)
    if (choices.length > 0) respond({ choices })
  }
  const hasVoted = own.choices !== undefined
  return (
    <form method="post" action={action} onSubmit={send}>
      <input type="hidden" name="blockId" value={id} />
      <Options {...{ id, attrs }} chosen={choices} choose={setChosen} />
      <div className="mt-3" data-print="never">
        <Button size="small" busy={state === 'sending'}>
          {t(hasVoted ? 'voteAgain' : 'vote')}
        </Button>
      </div>
      <div role="status" data-print="never" className="mt-2 text-quiet text-sm empty:hidden">
        {isBare ? t('chooseFirst') : state === 'waiting' ? t('waiting') : state === 'refused' && t('refused')}
      </div>
      {hasVoted &&
        (own.votes ? <Results attrs={attrs} own={own} /> : <p className="mt-4">{t('notEnough')}</p>)}
    </form>
  )
}

interface OptionsProps {
  readonly id: string
  readonly attrs: Poll
  readonly chosen: readonly string[]
  readonly choose?: (chosen: readonly string[]) => void
}

function Options({ id, attrs: { ask, several, options }, chosen, choose }: OptionsProps) {
  const t = useWords(pollWords)
  const asked = {
    ...{ name: choose ? 'choices' : `${id}-choices`, label: ask },
    options: options.map(option => ({ value: option.id, label: option.words })),
  }
  return several ? (
    <CheckboxGroup
      {...asked}
      help={t('severalHelp')}
      {...(choose ? { value: chosen, onChange: choose } : { defaultValue: chosen })}
    />
  ) : (
    <RadioGroup
      {...asked}
      {...(choose ? { value: chosen[0] ?? '', onChange: each => choose([each]) } : { defaultValue: '' })}
    />
  )
}

/** A table that also shows its numbers as bars; they are drawn, so that no style is written into the page. */
function Results({ attrs: { options }, own }: { attrs: Poll; own: Given }) {
  const t = useWords(pollWords)
  const { percent } = useFormat()
  const { people = 0, votes = {}, choices = [] } = own
  return (
    <>
      <table className="mt-5 break-inside-avoid">
        <caption className="mb-1 text-left text-quiet text-sm">{t('results', { count: people })}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('option')}</th>
            <th scope="col">{t('votes')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, words }) => {
            const share = (votes[id] ?? 0) / Math.max(1, people)
            return (
              <tr key={id}>
                <th scope="row" className="font-normal!">
                  {words}
                  {choices.includes(id) && <span className="text-primary text-sm">{` (${t('yours')})`}</span>}
                  <svg
                    aria-hidden
                    className="mt-1 h-2.5 w-full overflow-hidden rounded-full bg-well print:border"
                  >
                    <rect width={`${share * 100}%`} height="100%" className="fill-primary" />
                  </svg>
                </th>
                <td className="w-24 text-right! tabular-nums">
                  {t('voteCount', { count: votes[id] ?? 0, share: percent(share) })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="mt-2 text-quiet text-sm">{t('rounded')}</p>
    </>
  )
}
