import { CircleAlert, Lightbulb, TriangleAlert, Wand2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import { editWords } from '../blocks/edit-words.ts'
import type { Gap } from '../document.ts'
import type { Mend, Remark, Severity } from '../quality/remark.ts'
import { qualityWords } from '../quality/words.ts'
import { Go, Side } from './side.tsx'
import { editorWords } from './words.ts'

export interface FindingsSideProps {
  readonly gaps: readonly Gap[]
  readonly remarks: readonly Remark[]
  readonly go: (id: string) => void
  /** Makes a change that is offered; false when the block is no longer as it was read. */
  readonly mend: (mend: Mend) => boolean
}

const groups = [
  { level: 'error', icon: CircleAlert, title: 'errors', className: 'text-bad' },
  { level: 'warning', icon: TriangleAlert, title: 'warnings', className: 'text-warn' },
  { level: 'advice', icon: Lightbulb, title: 'advices', className: 'text-quiet' },
] as const

/** What a lesson still needs and what would make it better, each leading to its place, most with the change at hand. */
export function FindingsSide({ gaps, remarks, go, mend }: FindingsSideProps) {
  const t = useWords(editorWords)
  const say = useWords(editWords)
  const tell = useWords(qualityWords)
  const [isMended, setMended] = useState(false)
  const missing = gaps.length + remarks.filter(({ level }) => level === 'error').length
  const title = missing
    ? t('findingsCount', { count: missing })
    : remarks.length
      ? tell('remarksCount', { count: remarks.length })
      : t('findings')
  const points: readonly Point[] = [
    ...gaps.map(gap => ({ level: 'error' as const, blockId: gap.blockId, says: say(gap.says), offer: null })),
    ...remarks.map(({ level, blockId, says, values, mend: offered }) => ({
      level,
      blockId,
      says: tell(says, values),
      offer: offered
        ? { says: tell(offered.says, offered.values), take: () => setMended(mend(offered)) }
        : null,
    })),
  ]
  return (
    <Side title={title}>
      {points.length === 0 && <p className="text-quiet text-sm">{t('findingsNone')}</p>}
      <p role="status" className={isMended ? 'mb-2 text-good text-sm' : 'sr-only'}>
        {isMended && tell('mended')}
      </p>
      {groups.map(({ level, icon: Icon, title, className }) => {
        const list = points.filter(point => point.level === level)
        if (list.length === 0) return null
        return (
          <section key={level} className="mb-4">
            <h2 className="flex items-center gap-2 font-semibold text-sm">
              <Icon aria-hidden size={18} strokeWidth={1.75} className={`shrink-0 ${className}`} />
              {tell(title)}
            </h2>
            <Points list={list} go={go} />
          </section>
        )
      })}
    </Side>
  )
}

interface Point {
  readonly level: Severity
  readonly blockId: string
  readonly says: string
  readonly offer: { readonly says: string; readonly take: () => void } | null
}

const mostShown = 5

function Points({ list, go }: { list: readonly Point[]; go: (id: string) => void }) {
  const tell = useWords(qualityWords)
  const rows = list.map(({ blockId, says, offer }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice of one block, and rows keep nothing
    <li key={`${blockId}-${says}-${at}`} className="border-line border-b py-1 last:border-0">
      <Go go={() => go(blockId)}>{says}</Go>
      {offer && <Offer take={offer.take}>{offer.says}</Offer>}
    </li>
  ))
  if (list.length <= mostShown + 1) return <ul>{rows}</ul>
  return (
    <>
      <ul>{rows.slice(0, mostShown)}</ul>
      <details>
        <summary className="flex min-h-9 cursor-pointer items-center px-2 text-primary text-sm pointer-coarse:min-h-11">
          {tell('more', { count: list.length - mostShown })}
        </summary>
        <ul>{rows.slice(mostShown)}</ul>
      </details>
    </>
  )
}

const Offer = ({ take, children }: { take: () => void; children: ReactNode }) => (
  <Button type="button" variant="plain" size="small" icon={Wand2} onClick={take} className="text-start">
    {children}
  </Button>
)
