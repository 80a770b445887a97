import { Pause } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import { QuestionMap } from './question-map.tsx'
import { sittingWords } from './sitting-words.ts'

interface ProgressedProps {
  ids: readonly string[]
  isAnswered: (id: string) => boolean
  at: number
  onGo: (at: number) => void
  /** Where one goes to continue later. */
  leaveTo: string
}

/** How much is answered, beside the map of questions. */
export function Progressed({ ids, isAnswered, at, onGo, leaveTo }: ProgressedProps) {
  const t = useWords(sittingWords)
  return (
    <aside aria-label={t('mapOfQuestions')} className="mt-10 space-y-3 lg:mt-0">
      <p className="text-sm text-quiet">
        {t('answeredOf', { answered: ids.filter(isAnswered).length, count: ids.length })}
      </p>
      <QuestionMap ids={ids} isAnswered={isAnswered} current={at} onGo={onGo} />
      <LinkButton to={leaveTo} variant="plain" size="small" icon={Pause}>
        {t('leave')}
      </LinkButton>
    </aside>
  )
}
