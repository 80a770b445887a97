import { missingWords } from '#app/seminars/speaking/missing-words.ts'
import type { WaitingTalk } from '#app/seminars/speaking/talks.server.ts'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'

/** A seminar at which one speaks, and what it waits for. */
export function WaitingTalkLine({ seminarId, speakerId, title, missing }: WaitingTalk) {
  const t = useWords(missingWords)
  return (
    <section aria-labelledby="waiting-talk">
      <h2 id="waiting-talk" className="text-lg">
        {t('youSpeak')}
      </h2>
      <div className="mt-2 border-y border-line py-3">
        <Link to={`/agenda/${seminarId}/speakers/${speakerId}`} plain className="font-semibold">
          {title}
        </Link>
        <p className="text-sm text-quiet">{missing.map(what => t(`missing_${what}`)).join(' ')}</p>
      </div>
    </section>
  )
}
