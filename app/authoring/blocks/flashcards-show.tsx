import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Flashcards } from './flashcards.tsx'
import { showWords } from './show-words.ts'

/** Each card is a `details`: it turns over by keyboard and touch, and without JavaScript. */
export default function ShowFlashcards({ attrs: { cards } }: ShowProps<Flashcards>) {
  const t = useWords(showWords)
  const [dealt, setDealt] = useState({ round: 0, order: [...cards.keys()] })
  const mix = () => setDealt(({ round }) => ({ round: round + 1, order: mixed(cards.length) }))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-quiet text-sm">{t('cards', { count: cards.length })}</legend>
      <ul key={dealt.round} className="grid list-none gap-3 ps-0! sm:grid-cols-2">
        {dealt.order.map(at => (
          <li key={at} className="m-0!">
            <Card {...cards[at]!} />
          </li>
        ))}
      </ul>
      {cards.length > 1 && (
        <div data-print="never" className="mt-3 noscript:hidden">
          <Button type="button" size="small" icon={Shuffle} onClick={mix}>
            {t('cardsMix')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function Card({ front, back }: Flashcards['cards'][number]) {
  const t = useWords(showWords)
  return (
    <details className="group h-full rounded-card border border-line bg-surface open:border-primary">
      <summary className="flex min-h-24 flex-col justify-between gap-2 rounded-card p-4 hover:bg-well">
        <span className="whitespace-pre-line font-semibold">{front}</span>
        <span aria-hidden className="text-primary text-sm group-open:hidden print:hidden">
          {t('cardTurn')}
        </span>
      </summary>
      <p className="animate-turn whitespace-pre-line border-line border-t p-4">{back}</p>
    </details>
  )
}

/** Places in a new order. */
const mixed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ at, luck: Math.random() }))
    .sort((a, b) => a.luck - b.luck)
    .map(({ at }) => at)
