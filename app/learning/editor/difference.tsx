import { classes } from '#app/ui/classes.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Difference } from './merging.ts'
import { editorWords } from './words.ts'

/** What became of a node that is still there. */
export type Became = Exclude<Difference['kind'], 'removed'>

/** By node; of what was moved and changed, that it was changed. */
export const becameOf = (told: readonly Difference[] | null): ReadonlyMap<string, Became> =>
  new Map(
    (told ?? [])
      .toReversed()
      .flatMap(({ kind, id }) => (id === null || kind === 'removed' ? [] : [[id, kind] as const])),
  )

const looks = { added: 'text-good', changed: 'text-warn', moved: 'text-quiet' } as const
const wordOf = { added: 'becameAdded', changed: 'becameChanged', moved: 'becameMoved' } as const

/** The same in a word, before what else is said of the node unless it stands alone. */
export function BecameWord({ became, isAlone }: { became: Became; isAlone?: boolean }) {
  const t = useWords(editorWords)
  return (
    <>
      <span className={classes('font-semibold', looks[became])}>{t(wordOf[became])}</span>
      {!isAlone && ' · '}
    </>
  )
}

/** In one sentence, with what is no longer there by name. */
export function DifferenceTold({ told, number }: { told: readonly Difference[]; number: number }) {
  const t = useWords(editorWords)
  const count = (kind: Difference['kind']) => told.filter(one => one.kind === kind).length
  const removed = told.filter(({ kind }) => kind === 'removed')
  return (
    <Notice live="polite" className="my-3" title={t('comparedWith', { number })}>
      {told.length === 0
        ? t('same')
        : t('compared', { added: count('added'), changed: count('changed'), moved: count('moved') })}
      {removed.length > 0 &&
        ` ${t('comparedRemoved', { list: removed.map(({ title }) => `“${title}”`).join(', ') })}`}
    </Notice>
  )
}
