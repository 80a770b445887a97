import { Badge } from '#app/ui/badge.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import { WordDifference } from '../together/word-difference.tsx'
import { PieceWords, type PieceWordsProps } from './piece-words.tsx'
import { translationWords } from './words.ts'

export interface ShownPiece {
  readonly id: string
  readonly strings: readonly string[]
  /** What was translated, to which words; null when nothing was. */
  readonly kept: {
    readonly original: readonly string[]
    readonly words: readonly string[]
    readonly revision: number
  } | null
  readonly isCurrent: boolean
}

interface PieceRowProps extends Omit<PieceWordsProps, 'to' | 'isStale'> {
  readonly languages: { readonly from: Language; readonly to: Language }
  readonly mayEdit: boolean
}

export const isStale = ({ kept, isCurrent }: ShownPiece): boolean =>
  kept !== null && !isCurrent && kept.words.some(Boolean)

/** What pieces are called that are no block or question. */
const named = { '': 'title', title: 'title', summary: 'summary', audience: 'audience' } as const

/** One block or question, or something a course says of itself: the original, and beside it what it says in the other language. */
export function PieceRow({ languages, mayEdit, ...words }: PieceRowProps) {
  const t = useWords(translationWords)
  const { id, strings, kept, isCurrent } = words.piece
  const stale = isStale(words.piece)
  const name = id in named ? named[id as keyof typeof named] : null
  return (
    <li
      className="grid gap-x-6 gap-y-3 border-line border-t py-5 md:grid-cols-2"
      data-piece={id || 'title'}
      data-stale={stale ? '' : undefined}
    >
      <div className="min-w-0 space-y-3">
        {name && <p className="text-quiet text-sm">{t(name)}</p>}
        {strings.map(string => (
          <p key={string} lang={languages.from} className="whitespace-pre-wrap break-words">
            {string}
          </p>
        ))}
        {stale && (
          <details>
            <summary className="min-h-8 cursor-pointer font-semibold text-primary">
              {t('whatChanged')}
            </summary>
            <div lang={languages.from} className="mt-2 rounded-control border border-line p-3">
              <WordDifference before={kept?.original.join('\n') ?? ''} after={strings.join('\n')} />
            </div>
          </details>
        )}
      </div>
      <div className="min-w-0">
        <p className="mb-2">
          <Badge tone={isCurrent ? 'good' : stale ? 'warn' : 'neutral'}>
            {t(isCurrent ? 'current' : stale ? 'stale' : 'open')}
          </Badge>
        </p>
        {mayEdit ? (
          <PieceWords key={strings.join('\n')} {...words} to={languages.to} isStale={stale} />
        ) : (
          kept?.words.map(word => (
            <p key={word} lang={languages.to} className="whitespace-pre-wrap break-words">
              {word}
            </p>
          ))
        )}
      </div>
    </li>
  )
}
