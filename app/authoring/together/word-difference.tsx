import { diffWordsWithSpace } from 'diff'
import { useWords } from '#app/web/words.tsx'
import { togetherWords } from './words.ts'

export interface WordDifferenceProps {
  readonly before: string
  readonly after: string
}

/** One text changed into another, word by word: what went is struck, what came is underlined, and both are said aloud. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  const t = useWords(togetherWords)
  return (
    <p className="whitespace-pre-wrap">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, place) => {
        const key = `${place} ${value}`
        if (!added && !removed) return <span key={key}>{value}</span>
        const Changed = added ? 'ins' : 'del'
        return (
          <Changed key={key} className={added ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad'}>
            <span className="sr-only">{t(added ? 'wordsCame' : 'wordsWent')} </span>
            {value}
          </Changed>
        )
      })}
    </p>
  )
}
