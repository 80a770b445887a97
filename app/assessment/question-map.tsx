import { Check } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { sittingWords } from './sitting-words.ts'

interface QuestionMapProps {
  ids: readonly string[]
  isAnswered: (id: string) => boolean
  current: number
  onGo: (at: number) => void
}

/** Every question as a small square: where one is, and what is still open. */
export function QuestionMap({ ids, isAnswered, current, onGo }: QuestionMapProps) {
  const t = useWords(sittingWords)
  return (
    <nav aria-label={t('mapOfQuestions')}>
      <ol className="flex flex-wrap gap-1.5">
        {ids.map((id, at) => {
          const answered = isAnswered(id)
          const number = at + 1
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onGo(at)}
                aria-current={at === current ? 'step' : undefined}
                className={classes(
                  'relative flex size-10 items-center justify-center rounded-control border text-sm tabular-nums pointer-coarse:size-11',
                  answered ? 'border-primary bg-primary-soft font-semibold' : 'border-control bg-surface',
                  at === current && 'outline-2 outline-offset-1 outline-primary',
                )}
              >
                <span className="sr-only">{t(answered ? 'mapAnswered' : 'mapOpen', { number })}</span>
                <span aria-hidden>{number}</span>
                {answered && (
                  <Check
                    aria-hidden
                    size={12}
                    strokeWidth={3}
                    className="absolute top-0.5 right-0.5 text-primary"
                  />
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
