import { Link } from '#app/ui/link.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { type Plan, planSentence } from './plan.ts'
import { planWords } from './plan-words.ts'
import type { Target } from './target.ts'

export interface Resolved {
  readonly plan: Plan | null
  readonly target: Target | null
}

/** What one resolved, in a line or two, and the way to it. */
export function PlanLine({ plan, target }: Resolved) {
  const t = useWords(planWords)
  const language = useLanguage()
  const reached = target && target.done >= target.lessons
  return (
    <div>
      {target && (
        <p>{reached ? t('reached') : t('doneSoFar', { done: target.done, lessons: target.lessons })}</p>
      )}
      {plan && <p className="text-quiet">{planSentence(plan, language)}</p>}
      <p>
        <Link to="/plan">{t(plan || target ? 'toPage' : 'makeOne')}</Link>
      </p>
    </div>
  )
}
