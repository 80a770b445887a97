import { Badge } from '#app/ui/badge.tsx'
import { useWords } from '#app/web/words.tsx'
import { useKindName } from '../blocks/kind-name.ts'
import type { BlockChange } from './difference.ts'
import { WordDifference } from './word-difference.tsx'
import { togetherWords } from './words.ts'

const tones = { added: 'good', removed: 'bad', changed: 'neutral' } as const

/** What became of one block, and under which heading it stands. */
export function ShownChange({ kind, type, before, after, under }: BlockChange) {
  const t = useWords(togetherWords)
  const noWords = t('noWords', { block: useKindName()(type) })
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-sm">
        <Badge tone={tones[kind]}>{t(kind)}</Badge>
        {under ? t('under', { title: under }) : t('atTop')}
      </p>
      {kind === 'changed' && before === after ? (
        <>
          <p>{after || noWords}</p>
          <p className="text-quiet text-sm">{t('lookChanged')}</p>
        </>
      ) : before || after ? (
        <WordDifference before={before} after={after} />
      ) : (
        <p>{noWords}</p>
      )}
    </>
  )
}
