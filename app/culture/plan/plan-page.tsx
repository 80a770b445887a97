import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Plan } from './plan.ts'
import { PlanSection } from './plan-section.tsx'
import { planWords } from './plan-words.ts'
import type { Target } from './target.ts'
import { TargetSection } from './target-section.tsx'
import type { Witness, Witnessed } from './targets.server.ts'
import { WitnessingSection } from './witnessing-section.tsx'

export interface PlanPageProps {
  plan: Plan | null
  target: Target | null
  mayChange: boolean
  witness: Witness | null
  colleagues: readonly { readonly id: string; readonly name: string }[]
  witnessed: readonly Witnessed[]
  done: 'saved' | 'ended' | null
}

/** What one resolves for oneself: when to learn, and how much a week. */
export function PlanPage({ plan, witnessed, done, ...target }: PlanPageProps) {
  const t = useWords(planWords)
  return (
    <Page title={t('title')} description={t('intro')} width="reading">
      {done && (
        <Notice kind="good" live="polite" className="mb-8">
          {t(done)}
        </Notice>
      )}
      {witnessed.length > 0 && <WitnessingSection witnessed={witnessed} />}
      <PlanSection plan={plan} />
      <TargetSection {...target} />
      <p className="mt-12 text-sm text-quiet">{t('onlyYou')}</p>
    </Page>
  )
}
