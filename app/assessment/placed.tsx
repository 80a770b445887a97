import { Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { sureEnough } from './enough.ts'
import type { Enough } from './placement.ts'
import { placementWords } from './placement-words.ts'

/** What a placement came to believe, and after how many questions. */
export interface Placed {
  readonly asked: number
  readonly pool: number
  /** null: handed in or over before there was enough. */
  readonly enough: Enough | null
  readonly believed: readonly {
    readonly competency: string
    readonly name: string
    /** null while there is too little to say. */
    readonly estimate: { readonly value: number; readonly sure: number } | null
  }[]
  /** The titles of steps that may be skipped now. */
  readonly skips: readonly string[]
}

/** Explains a placement: why it ended when it did, what it believes per competency and how surely, and what follows. */
export function PlacedTold({ placed }: { placed: Placed }) {
  const t = useWords(placementWords)
  const { asked, pool, enough, believed, skips } = placed
  return (
    <Section title={t('explained')} className="mt-12">
      <p>{t(enough ?? 'early', { asked, pool })}</p>
      <dl className="my-6 divide-y divide-line border-y border-line">
        {believed.map(({ competency, name, estimate }) => (
          <div key={competency} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <dt className="font-semibold">{name}</dt>
            <dd>
              {estimate
                ? t('level', { level: Math.round(estimate.value * 100), sure: t(surely(estimate.sure)) })
                : t('tooFew')}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t(skips.length > 0 ? 'skips' : 'skipsNone')}</p>
      {skips.length > 0 && (
        <>
          <ul className="my-3 list-disc pl-5 font-semibold">
            {skips.map(title => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p>{t('skipsHow')}</p>
        </>
      )}
    </Section>
  )
}

/** From where asking stops on it is told as sure. */
const surely = (sure: number) => (sure >= sureEnough ? 'sureYes' : sure >= 0.5 ? 'sureHalf' : 'sureLittle')
