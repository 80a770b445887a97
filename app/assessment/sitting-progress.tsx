import { Pause } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import { placementWords } from './placement-words.ts'
import { QuestionMap } from './question-map.tsx'
import { sittingWords } from './sitting-words.ts'

interface ProgressedProps {
  places: boolean
  ids: readonly string[]
  isAnswered: (id: string) => boolean
  at: number
  onGo: (at: number) => void
  /** Where one goes to continue later. */
  leaveTo: string
}

/** How much is answered, beside the map of questions. */
export function Progressed({ places, ids, isAnswered, at, onGo, leaveTo }: ProgressedProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  const answered = ids.filter(isAnswered).length
  return (
    <aside aria-label={t('mapOfQuestions')} className="mt-10 space-y-3 lg:mt-0">
      <p className="text-sm text-quiet">
        {places
          ? tp('askedSoFar', { answered, count: answered })
          : t('answeredOf', { answered, count: ids.length })}
      </p>
      <QuestionMap ids={ids} isAnswered={isAnswered} current={at} onGo={onGo} />
      <LinkButton to={leaveTo} variant="plain" size="small" icon={Pause}>
        {t('leave')}
      </LinkButton>
    </aside>
  )
}
