import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ToldStanding } from './standing.ts'
import { words } from './words.ts'

/** Whether a person has checked the words, in one quiet line. */
export function StandingLine({ standing, className }: { standing: ToldStanding; className?: string }) {
  const say = useSayStanding()
  return <p className={className ?? 'text-sm text-quiet'}>{say(standing)}</p>
}

export function useSayStanding() {
  const t = useWords(words)
  const { shortDate } = useFormat()
  return ({ origin, checked }: ToldStanding): string => {
    if (!checked) return t(origin === 'machine' ? 'machine' : 'given')
    const date = shortDate(checked.at)
    return checked.name ? t('checkedBy', { name: checked.name, date }) : t('checkedOn', { date })
  }
}
