import { TermList } from '#app/authoring/blocks/glossary-show.tsx'
import { termHref } from '#app/authoring/blocks/term.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ListedTerm, TermPlace } from './terms.ts'
import { termsWords } from './terms-words.ts'

interface TermsPageProps {
  readonly enrolmentId: string
  readonly title: string
  readonly terms: readonly ListedTerm[]
}

/** All terms of what one is taking, by their letters, each leading to where it is explained. */
export function TermsPage({ enrolmentId, title, terms }: TermsPageProps) {
  const t = useWords(termsWords)
  const base = `/enrolments/${enrolmentId}`
  return (
    <Page title={t('terms')} breadcrumbs={[{ to: base, label: title }]} width="reading">
      {terms.length === 0 ? (
        <Empty title={t('none')}>{t('noneHow')}</Empty>
      ) : (
        <TermList
          terms={terms.map(({ term }) => term)}
          under={at => <Places base={base} {...terms[at]!} />}
        />
      )}
    </Page>
  )
}

function Places({ base, term, places }: ListedTerm & { base: string }) {
  return (
    <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {places.map(place => (
        <Place key={place.stepId} {...place} to={`${base}/steps/${place.stepId}${termHref(term.term)}`} />
      ))}
    </span>
  )
}

/** A plain link, so that the browser itself goes to the term and shows it. */
function Place({ lesson, isOpen, to }: TermPlace & { to: string }) {
  const t = useWords(termsWords)
  return isOpen ? (
    <a href={to} className="inline-flex min-h-8 items-center">
      {t('readIn', { lesson })}
    </a>
  ) : (
    <span className="text-quiet">{t('later', { lesson })}</span>
  )
}
