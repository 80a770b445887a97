import { Clock, Hourglass } from 'lucide-react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { words } from './words.ts'

/** Minutes and hours of an offer. */
export function OfferFacts({
  offer,
}: {
  offer: { readonly minutes: number; readonly hours: number | null }
}) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const format = useFormat()
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <Clock aria-hidden size={16} strokeWidth={1.75} />
        {say('minutes', { count: offer.minutes })}
      </span>
      {offer.hours !== null && (
        <span className="inline-flex items-center gap-1.5">
          <Hourglass aria-hidden size={16} strokeWidth={1.75} />
          {t('hoursJp', { hours: format.number(offer.hours) })}
        </span>
      )}
    </>
  )
}

/** The picture of a course; it says nothing that the title does not. */
export const Cover = ({ id }: { id: string }) => (
  <img
    src={`/media/${id}?width=640`}
    alt=""
    width={640}
    height={360}
    loading="lazy"
    className="aspect-video w-full border-b border-line bg-well object-cover"
  />
)
