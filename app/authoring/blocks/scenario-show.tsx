import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useIsLive } from '#app/ui/live.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import { openChoices, type Said, saidAfter, type Turn } from './conversation.ts'
import { ConversationTree, TurnWords } from './conversation-tree.tsx'
import type { Scenario } from './scenario.tsx'
import { showWords } from './show-words.ts'

/** Played where there is script; on paper and without it, the whole conversation is there to be opened turn by turn. */
export default function ShowScenario({ id, attrs: { title, turns } }: ShowProps<Scenario>) {
  const t = useWords(showWords)
  const isLive = useIsLive()
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <p id={`${id}-title`} className="font-semibold text-lg">
        {title || t('scenario')}
      </p>
      {isLive && <Conversation turns={turns} />}
      <div className={isLive ? 'hidden print:block' : undefined}>
        <p className="mt-1 mb-4 text-quiet text-sm">{t('scenarioTree')}</p>
        <ConversationTree id={id} turns={turns} />
      </div>
    </section>
  )
}

function Conversation({ turns }: { turns: readonly Turn[] }) {
  const t = useWords(showWords)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const said = saidAfter(turns, chosen)
  const now = useRef<HTMLLIElement>(null)
  const hasBegun = useRef(false)

  // What was chosen is gone from the page, so the answer takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each choice
  useEffect(() => {
    if (hasBegun.current) now.current?.focus()
    hasBegun.current = true
  }, [chosen])

  const last = said.at(-1)?.turn
  if (!last) return null
  return (
    <div className="print:hidden">
      <p className="mt-1 mb-4 text-quiet text-sm">{t('scenarioHow')}</p>
      <ol className="list-none space-y-4 ps-0!">
        {said.map((each, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same turn may come again
            key={at}
            ref={at === said.length - 1 ? now : undefined}
            tabIndex={-1}
            className="m-0! space-y-3 rounded-control"
          >
            <Spoken {...each} />
          </li>
        ))}
      </ol>
      {!last.end && (
        <fieldset className="mt-5 min-w-0">
          <legend className="mb-2 font-semibold">{t('scenarioChoose')}</legend>
          <div className="flex flex-col gap-2">
            {openChoices(turns, last).map((choice, at) => (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: two choices may say the same
                key={at}
                type="button"
                wide
                className="justify-start! text-start!"
                onClick={() => setChosen([...chosen, at])}
              >
                <span className="min-w-0 whitespace-pre-line">{choice.words}</span>
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {chosen.length > 0 && (
        <Button
          type="button"
          variant={last.end ? 'quiet' : 'plain'}
          size="small"
          icon={RotateCcw}
          className="mt-5"
          onClick={() => setChosen([])}
        >
          {t('scenarioAgain')}
        </Button>
      )}
    </div>
  )
}

function Spoken({ turn, choice }: Said) {
  const t = useWords(showWords)
  return (
    <>
      <TurnWords turn={turn} />
      {choice && (
        <div className="ms-8 rounded-card bg-primary-soft px-4 py-3">
          <p className="text-primary text-sm">{t('scenarioYou')}</p>
          <p className="whitespace-pre-line">{choice.words}</p>
        </div>
      )}
      {choice?.consequence && (
        <p className="whitespace-pre-line text-quiet text-sm italic">{choice.consequence}</p>
      )}
    </>
  )
}
