import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { type Grown, grown, type Turn } from './conversation.ts'
import { showWords } from './show-words.ts'

/** A conversation to read without script: each choice opens what comes of it. */
export function ConversationTree({ id, turns }: { id: string; turns: readonly Turn[] }) {
  const root = grown(turns)
  return root && <GrownTurn id={id} {...root} />
}

function GrownTurn({ id, turn, branches }: Grown & { id: string }) {
  const t = useWords(showWords)
  return (
    <div id={`${id}-${turn.id}`} className="space-y-3">
      <TurnWords turn={turn} />
      {branches.map(({ choice, to }, at) => (
        <details
          // biome-ignore lint/suspicious/noArrayIndexKey: two choices may say the same
          key={at}
          className="border-line border-l-2 pl-3"
        >
          <summary className="flex min-h-11 items-center font-semibold text-primary">{choice.words}</summary>
          <div className="space-y-3">
            {choice.consequence && <p className="text-quiet text-sm italic">{choice.consequence}</p>}
            {typeof to === 'string' ? (
              <a href={`#${id}-${to}`} className="inline-flex min-h-11 items-center">
                {t('scenarioOn')}
              </a>
            ) : (
              <GrownTurn id={id} {...to} />
            )}
          </div>
        </details>
      ))}
    </div>
  )
}

const grounds = { good: 'bg-good-soft', fair: 'bg-accent-soft', poor: 'bg-bad-soft' } as const
const inks = { good: 'text-good', fair: 'text-accent', poor: 'text-bad' } as const

/** What someone says; at an end also how it went, and advice. */
export function TurnWords({ turn: { speaker, words, end, advice } }: { turn: Turn }) {
  const t = useWords(showWords)
  return (
    <>
      <div className="me-8 rounded-card bg-well px-4 py-3">
        {speaker && <p className="text-quiet text-sm">{speaker}</p>}
        <p className="whitespace-pre-line">{words}</p>
      </div>
      {end && (
        <div className={classes('rounded-card px-4 py-3', grounds[end])}>
          <p className={classes('font-semibold', inks[end])}>{t(`end_${end}`)}</p>
          <p className="whitespace-pre-line">{advice}</p>
        </div>
      )}
    </>
  )
}
