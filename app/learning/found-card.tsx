import type { Stretch } from '#app/authoring/passages/excerpt.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Offer } from './catalogue.server.ts'
import { catalogueWords } from './catalogue-words.ts'
import type { Found, FoundPassage } from './finding.server.ts'
import { Cover, OfferFacts } from './offer-facts.tsx'
import { words } from './words.ts'

/** What was found, with how far this learner is with it. */
export type FoundHere = Found & Partial<Pick<Offer, 'enrolmentId' | 'percent' | 'completedAt'>>

export function FoundCard({ thing }: { thing: FoundHere }) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const format = useFormat()
  const kinds: Readonly<Record<string, string>> = {
    course: say('kindCourse'),
    path: say('kindPath'),
    recording: t('kindRecording'),
  }
  return (
    <Card
      to={thing.pathId ? `/catalogue/${thing.pathId}` : `/seminars/${thing.thingId}`}
      level={2}
      className="w-full"
      title={thing.title}
      kicker={kinds[thing.kind]}
      media={thing.passages.length === 0 && thing.coverMediaId && <Cover id={thing.coverMediaId} />}
      meta={<OfferFacts offer={thing} />}
      footer={
        thing.enrolmentId ? (
          <Badge tone="primary">{t('underWay', { percent: thing.percent ?? 0 })}</Badge>
        ) : thing.completedAt ? (
          <Badge tone="good">{t('doneOn', { date: format.shortDate(thing.completedAt) })}</Badge>
        ) : undefined
      }
    >
      {thing.passages.length > 0 ? (
        <ul aria-label={t('passages')} className="divide-y divide-line border-y border-line">
          {thing.passages.map(passage => (
            <li key={passage.number} className="relative z-1 py-3">
              <PassageLink thing={thing} passage={passage} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="line-clamp-3 text-quiet">{thing.summary}</p>
      )}
    </Card>
  )
}

/** Opens at the passage; a plain link, so that the browser itself goes to the block and shows it. */
function PassageLink({ thing, passage }: { thing: Found; passage: FoundPassage }) {
  const { clock } = useFormat()
  const { second, partTitle, excerpt } = passage
  const where = second === null ? (thing.pathId ? partTitle : null) : clock(second)
  const isOnlyTitle = excerpt.map(({ text }) => text).join('') === partTitle
  return (
    <a href={placeOf(thing, passage)} className="block rounded-sm text-sm hover:text-primary">
      {where && !isOnlyTitle && <span className="block font-semibold">{where}</span>}
      <Marked stretches={excerpt} />
    </a>
  )
}

const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <span className="whitespace-pre-line wrap-break-word">
    {stretches.map(({ text, isHit }, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change places
      isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
    )}
  </span>
)

function placeOf({ thingId, pathId }: Found, { second, partId, blockId }: FoundPassage): string {
  if (!pathId) return `/seminars/${thingId}${second === null ? `#${blockId}` : `?from=${second}`}`
  if (!partId) return `/catalogue/${pathId}`
  return `/catalogue/${pathId}/passage?${new URLSearchParams({ part: partId, block: blockId })}`
}
