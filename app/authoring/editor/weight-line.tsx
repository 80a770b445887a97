import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocumentWeight } from '../document.ts'
import { countedBytes, type Heavy, mostBytes } from './budget.ts'
import { toolWords } from './tool-words.ts'

export interface WeightLineProps {
  readonly weight: DocumentWeight
  readonly heaviest: Heavy | null
  readonly go: (id: string) => void
}

/** Words, minutes and bytes; once a lesson is too heavy for a poor line, what to do about it. */
export function WeightLine({ weight, heaviest, go }: WeightLineProps) {
  const t = useWords(toolWords)
  const { number, bytes } = useFormat()
  const most = mostBytes(weight)
  const light = countedBytes(weight)
  if (light <= most)
    return (
      <p className="text-quiet text-sm">
        {t('weight', {
          count: weight.words,
          words: number(weight.words),
          minutes: weight.minutes,
          bytes: bytes(weight.bytes),
        })}
      </p>
    )
  return (
    <p role="status" className="text-sm text-warn">
      {t('tooHeavy', { bytes: bytes(light), most: bytes(most), minutes: weight.minutes })}{' '}
      {heaviest && (
        <button
          type="button"
          onClick={() => go(heaviest.id)}
          className="min-h-6 font-semibold underline pointer-coarse:min-h-11"
        >
          {t('lighten', { bytes: bytes(heaviest.bytes) })}
        </button>
      )}
    </p>
  )
}
