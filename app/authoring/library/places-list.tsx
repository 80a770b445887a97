import { Link } from '#app/ui/link.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { baseOf } from '../work.ts'
import type { DraftPlace, Places } from './places.server.ts'
import { libraryWords } from './words.ts'

/** Where a file is used, each with the way there. */
export function PlacesList({ places: { drafts, publications, elsewhere } }: { readonly places: Places }) {
  const t = useWords(libraryWords)
  const { shortDate } = useFormat()
  const isUnused = drafts.length + publications.length + elsewhere === 0
  return (
    <div className="space-y-5">
      {isUnused && <p className="text-quiet">{t('unused')}</p>}
      {drafts.length > 0 && (
        <Listed title={t('drafts')}>
          {drafts.map(each => (
            <li key={`${each.workId}${each.partId}${each.place}`}>
              <Link to={wayTo(each)}>
                {t(`place_${each.place}`, { work: each.title, part: each.partTitle ?? '' })}
              </Link>
            </li>
          ))}
        </Listed>
      )}
      {publications.length > 0 && (
        <Listed title={t('publications')}>
          {publications.map(each => (
            <li key={`${each.workId}${each.number}`}>
              <Link to={`${baseOf(each.workKind)}/${each.workId}/publications`}>
                {t('publication', {
                  work: each.title,
                  number: each.number,
                  date: shortDate(each.publishedAt),
                })}
              </Link>
            </li>
          ))}
        </Listed>
      )}
      {elsewhere > 0 && <p className="text-quiet">{t('elsewhere', { count: elsewhere })}</p>}
    </div>
  )
}

const Listed = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div>
    <h3 className="font-semibold">{title}</h3>
    <ul className="mt-1 space-y-1">{children}</ul>
  </div>
)

function wayTo({ place, workKind, workId, partId }: DraftPlace): string {
  const work = `${baseOf(workKind)}/${workId}`
  if (place === 'cover') return `${work}/details`
  if (place !== 'lesson') return work
  return workKind === 'course' ? `${work}/parts/${partId}` : `${work}/page`
}
