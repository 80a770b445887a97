import { memo } from 'react'
import { classes } from '#app/ui/classes.ts'
import { isUnsure, type KeptCue, wordsOf } from './cues.ts'

interface CueTextProps {
  readonly cue: KeptCue
  readonly isCurrent: boolean
  /** The one that the Tab key leads to. */
  readonly isReached: boolean
  readonly mayEdit: boolean
}

/** One line as running text; presses on its words are heard by the whole text. */
export const CueText = memo(function CueText({ cue, isCurrent, isReached, mayEdit }: CueTextProps) {
  const replaced = new Map(
    (cue.replaced ?? []).flatMap(({ at, count, was }) =>
      Array.from({ length: count }, (_, i) => [at + i, was] as const),
    ),
  )
  return (
    <span
      {...(mayEdit && { role: 'button', tabIndex: isReached ? 0 : -1 })}
      data-cue={cue.id}
      aria-current={isCurrent ? 'true' : undefined}
      className="cursor-pointer rounded-sm box-decoration-clone hover:bg-primary-soft aria-[current]:bg-primary-soft"
    >
      {wordsOf(cue.text).map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place
        <span key={at}>
          <span
            data-word={at}
            className={classes(
              'rounded-sm hover:text-primary',
              isUnsure(cue.heard?.[at]) &&
                'underline decoration-accent decoration-wavy decoration-1 underline-offset-4',
              replaced.has(at) && 'bg-accent-soft',
            )}
          >
            {word}
          </span>{' '}
        </span>
      ))}
    </span>
  )
})
