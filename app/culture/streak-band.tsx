import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { Cloth, streakHeadline, weekSentence } from './cloth.tsx'
import type { Streak, Week } from './streak.ts'
import { words } from './words.ts'

/** This week's thread in the cloth so far, and the same in words. */
export function StreakBand({ streak, weeks }: { streak: Streak; weeks: readonly Week[] }) {
  const t = useWords(words)
  return (
    <section aria-labelledby="this-week">
      <Cloth weeks={weeks} side="beside">
        <h2 id="this-week" className="text-lg">
          {streakHeadline(t, streak)}
        </h2>
        <p className="mt-0.5 text-quiet">
          {weekSentence(t, streak)} <Link to="/streak">{t('aboutStreak')}</Link>
        </p>
      </Cloth>
    </section>
  )
}
