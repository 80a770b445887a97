import { competencyName } from '#app/authoring/competency.ts'
import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { outOf100 } from './rules/rule.ts'
import { walkWords } from './walk-words.ts'

export interface MasteryShown {
  readonly competency: string
  /** Different questions answered. */
  readonly observations: number
  /** 0 to 1; null while there is too little to say. */
  readonly level: number | null
}

/** What one's answers say of one's competencies; an estimate, and called one. */
export function MasteryList({ mastery }: { mastery: readonly MasteryShown[] }) {
  const t = useWords(walkWords)
  const language = useLanguage()
  if (mastery.length === 0) return null
  const told = mastery.filter(isTold).toSorted((a, b) => b.level - a.level)
  const thin = mastery.filter(known => !isTold(known))
  return (
    <Section
      title={t('mastery')}
      description={t('masteryAbout')}
      actions={
        <>
          <Link to="/competencies">{t('masteryMore')}</Link>
          <Link to="/reviews">{t('toReviews')}</Link>
        </>
      }
      className="max-w-reading"
    >
      <ul className="flex flex-col gap-5">
        {told.map(({ competency, observations, level }) => (
          <li key={competency}>
            <Progress
              value={level}
              label={competencyName(competency, language)}
              valueText={t('masteryLevel', { level: outOf100(level), count: observations })}
            />
          </li>
        ))}
      </ul>
      {thin.length > 0 && (
        <p className="mt-5 text-sm text-quiet">
          {t('masteryThin', {
            names: thin.map(({ competency }) => competencyName(competency, language)).join(', '),
          })}
        </p>
      )}
    </Section>
  )
}

const isTold = (known: MasteryShown): known is MasteryShown & { level: number } => known.level !== null
