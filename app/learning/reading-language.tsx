import type { Reading } from '#app/authoring/translation/published.server.ts'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { readingWords } from './reading-words.ts'

/** In what language one reads, what of it is not translated, and the way to the other. */
export function ReadingLanguage({ reading, base }: { reading: Reading; base: string }) {
  const t = useWords(readingWords)
  const { language, other, untranslated, isLeftOut } = reading
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet text-sm" data-print="never">
      {isLeftOut && <p>{t('leftOut', { language: t(language) })}</p>}
      {other && untranslated.some(Boolean) && <p>{t('partly', { language: t(other) })}</p>}
      {other && (
        <Link to={`${base}?in=${other}`} preventScrollReset className="inline-flex min-h-8 items-center">
          {t('readIn', { language: t(other) })}
        </Link>
      )}
    </div>
  )
}
