import { Badge } from '#app/ui/badge.tsx'
import { classes } from '#app/ui/classes.ts'
import { Link } from '#app/ui/link.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import { CoursePage, type WorkHead } from '../work-page.tsx'
import type { ShownPiece } from './piece-row.tsx'
import { Section } from './section.tsx'
import type { Progress } from './translations.server.ts'
import { translationWords } from './words.ts'

export interface TranslationViewProps {
  readonly work: WorkHead
  readonly languages: { readonly from: Language; readonly to: Language }
  readonly personId: string
  /** The course itself first, without an id. */
  readonly parts: readonly {
    readonly id: string | null
    readonly title: string
    readonly progress: Progress
  }[]
  readonly partId: string | null
  readonly pieces: readonly ShownPiece[]
  readonly isOnlyOpen: boolean
}

/** A course in two languages: it and its parts beside each other's progress, and one of them piece by piece. */
export function TranslationView(view: TranslationViewProps) {
  const t = useWords(translationWords)
  const { work, languages } = view
  return (
    <CoursePage work={work}>
      <p className="max-w-reading text-quiet">{t('intro')}</p>
      <div className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <Parts workId={work.id} parts={view.parts} chosen={view.partId} />
        <div className="min-w-0">
          <div aria-hidden className="mb-2 hidden gap-6 font-semibold md:grid md:grid-cols-2">
            <span>{t('from', { language: t(languages.from) })}</span>
            <span>{t('to', { language: t(languages.to) })}</span>
          </div>
          <Section {...view} />
        </div>
      </div>
    </CoursePage>
  )
}

function Parts({
  workId,
  parts,
  chosen,
}: {
  readonly workId: string
  readonly parts: TranslationViewProps['parts']
  readonly chosen: string | null
}) {
  const t = useWords(translationWords)
  return (
    <nav aria-label={t('parts')}>
      <ol className="space-y-1">
        {parts.map(({ id, title, progress: { all, current, stale } }) => (
          <li key={id}>
            <Link
              plain
              to={`/courses/${workId}/translation${id ? `/${id}` : ''}`}
              aria-current={id === chosen ? 'page' : undefined}
              className={classes(
                'block rounded-control px-3 py-2 hover:bg-well hover:no-underline',
                id === chosen ? 'bg-primary-soft text-primary' : 'text-ink',
              )}
            >
              <span className="block font-semibold">{id ? title : t('ofCourse')}</span>
              <span className="flex flex-wrap items-center gap-2 text-sm">
                {current === all ? t('complete') : t('progress', { current, all })}
                {stale > 0 && <Badge tone="warn">{t('staleCount', { count: stale })}</Badge>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
