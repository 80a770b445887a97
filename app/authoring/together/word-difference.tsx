import { useWords } from '#app/web/words.tsx'
import { wordingOf } from './wording.ts'
import { togetherWords } from './words.ts'

export interface WordDifferenceProps {
  readonly before: string
  readonly after: string
}

/** One text changed into another: what went is struck, what came is underlined, and both are said aloud. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  const t = useWords(togetherWords)
  return (
    <p className="whitespace-pre-wrap">
      {wordingOf(before, after).map(({ text, is }, place) => {
        const key = `${place} ${text}`
        if (is === 'kept') return <span key={key}>{text}</span>
        const Changed = is === 'came' ? 'ins' : 'del'
        return (
          <Changed key={key} className={is === 'came' ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad'}>
            <span className="sr-only">{t(is === 'came' ? 'wordsCame' : 'wordsWent')} </span>
            {text}
          </Changed>
        )
      })}
    </p>
  )
}
