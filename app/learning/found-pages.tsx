import { LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { catalogueWords } from './catalogue-words.ts'

export type Corrected = readonly { readonly typed: string; readonly read: readonly string[] }[]

/** What was read for a word that nothing holds. */
export function ReadAs({ corrected }: { corrected: Corrected }) {
  const t = useWords(catalogueWords)
  return corrected.map(({ typed, read }) => (
    <p key={typed} className="mb-2">
      {t('readAs', { typed, read: read.join(', ') })}
    </p>
  ))
}

/** What may have been meant when nothing was found. */
export function Meant({ meant, to }: { meant: string; to: string }) {
  const t = useWords(catalogueWords)
  return (
    <>
      {t('meant')}{' '}
      <Link to={to} className="font-semibold">
        {meant}
      </Link>
      {t('meantEnd')}
    </>
  )
}

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly addressOf: (page: number) => string
}

/** Back and on among the pages of what was found. */
export function Pages({ page, pages, addressOf }: PagesProps) {
  const t = useWords(catalogueWords)
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="mt-8 flex flex-wrap items-center gap-4">
      {page > 1 && <LinkButton to={addressOf(page - 1)}>{t('pageBefore')}</LinkButton>}
      <span className="text-quiet">{t('pageOf', { page, pages })}</span>
      {page < pages && <LinkButton to={addressOf(page + 1)}>{t('pageAfter')}</LinkButton>}
    </nav>
  )
}
