import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Offer } from './catalogue.server.ts'
import { catalogueWords } from './catalogue-words.ts'
import type { Found } from './finding.server.ts'
import { FoundPassages } from './found-passages.tsx'
import { Cover, OfferFacts } from './offer-facts.tsx'
import { words } from './words.ts'

/** What was found, with how far this learner is with it. */
export interface FoundHere extends Found, Partial<Pick<Offer, 'enrolmentId' | 'percent' | 'completedAt'>> {
  readonly titleLanguage: string
  readonly summaryLanguage: string
}

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
      title={<span lang={thing.titleLanguage || undefined}>{thing.title}</span>}
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
        <FoundPassages thing={thing} />
      ) : (
        <p lang={thing.summaryLanguage || undefined} className="line-clamp-3 text-quiet">
          {thing.summary}
        </p>
      )}
    </Card>
  )
}
