import { SeminarTime } from '#app/seminars/agenda/seminar-time.tsx'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export interface NextSeminarShown {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly readerZone: string
}

/** The next seminar in which one has a seat. */
export function NextSeminar({ id, title, zone, readerZone, place, ...times }: NextSeminarShown) {
  const t = useWords(words)
  return (
    <section aria-labelledby="next-seminar">
      <h2 id="next-seminar" className="text-lg">
        {t('nextSeminar')}
      </h2>
      <div className="mt-2 border-y border-line py-3">
        <Link to={`/agenda/${id}`} plain className="font-semibold">
          {title}
        </Link>
        <p className="text-sm text-quiet">
          <SeminarTime of={times} zone={zone} readerZone={readerZone} />
          {place && <span className="block">{place}</span>}
        </p>
      </div>
    </section>
  )
}
