import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { isMissed, letterWords } from './letter-words.ts'
import { type ReviewDeed, saidIn } from './review-event.ts'
import type { ReviewOfPage } from './review-page.server.ts'
import { reviewWords } from './review-words.ts'

/** What happened so far, newest first: who, what, when, and in which words. */
export function ReviewTrail({ log }: Pick<ReviewOfPage, 'log'>) {
  const t = useWords(reviewWords)
  const { dateTime } = useFormat()
  if (log.length === 0) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold text-quiet">{t('trail')}</summary>
      <ol className="flex flex-col gap-4 border-line border-l-2 pl-5">
        {log.map(({ id, event, byName, at }) => (
          <li key={id}>
            <p className="font-semibold">
              {t(`did_${event.type}`, { name: byName ?? t('bina'), number: numberOf(event) })}
            </p>
            <p className="text-quiet text-sm">
              <time dateTime={new Date(at).toISOString()}>{dateTime(at)}</time>
            </p>
            <Detail event={event} />
          </li>
        ))}
      </ol>
    </details>
  )
}

const numberOf = (event: ReviewDeed) => (event.type === 'work.published' ? event.number : 0)

function Detail({ event }: { event: ReviewDeed }) {
  const t = useWords(reviewWords)
  const tell = useWords(letterWords)
  const { day, dateTime } = useFormat()
  if (event.type === 'schedule.missed')
    return <p>{tell(`missed_${isMissed(event.reason) ? event.reason : 'other'}`)}</p>
  const { words, dueOn } = saidIn(event)
  return (
    <>
      {event.type === 'publication.scheduled' && <p>{t('publishesAt', { time: dateTime(event.at) })}</p>}
      {words && <p className="whitespace-pre-line">“{words}”</p>}
      {dueOn && (
        <p className="text-quiet text-sm">
          {t('dueOn')}: {day(dueOn)}
        </p>
      )}
    </>
  )
}
