import { useWords } from '#app/web/words.tsx'
import type { Reach, ReachGroup } from '../reach.server.ts'
import { meaningWords } from './words.ts'

/** What publishing does to those who are learning now: who sees the new text, what is kept, that nobody repeats. */
export function ReachView({ reach, maySayWording }: { reach: Reach; maySayWording: boolean }) {
  const t = useWords(meaningWords)
  const { inside, wordingReaches, wordingPassesBy, allReaches, answers } = reach
  if (inside.count === 0) return <p className="text-quiet">{t('nobodyInside')}</p>
  const pinned = inside.count - allReaches.count
  return (
    <div>
      <h3 className="text-lg">{t('reach')}</h3>
      <p>{t('inside', { count: inside.count })}</p>
      <ul className="mt-1 list-disc pl-6">
        {allReaches.count > 0 && <Line text={t('seeAll', { count: allReaches.count })} group={allReaches} />}
        {maySayWording && pinned > 0 && (
          <Line
            text={t('seeNew', { count: wordingReaches.count - allReaches.count })}
            group={wordingReaches}
          />
        )}
        {maySayWording && wordingPassesBy.count > 0 && (
          <Line text={t('passBy', { count: wordingPassesBy.count })} group={wordingPassesBy} />
        )}
        {pinned > 0 && (
          <Line text={t(maySayWording ? 'goOn' : 'goOnAnyway', { count: pinned })} group={inside} />
        )}
        <li>{t('kept', { count: answers })}</li>
        <li>{t('noRepeat')}</li>
      </ul>
    </div>
  )
}

function Line({ text, group: { names } }: { text: string; group: ReachGroup }) {
  const t = useWords(meaningWords)
  return (
    <li>
      {text}
      {names.length > 0 && (
        <span className="text-quiet text-sm"> {t('names', { names: names.join(', ') })}</span>
      )}
    </li>
  )
}
