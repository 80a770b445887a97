import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from './composer-words.ts'
import { type Load, minutesOfJp, type Span } from './proving/span.ts'

/** The shortest and the longest way through a path. */
export function PathSpan({ span }: { span: Span }) {
  const t = useWords(composerWords)
  const format = useFormat()
  const told = ({ minutes, bytes }: Load) =>
    t('load', {
      ...{ minutes: format.number(minutes), jp: format.number(minutes / minutesOfJp, 1) },
      size: format.bytes(bytes),
    })
  return (
    <dl className="mt-4 text-sm">
      {(['shortest', 'longest'] as const).map(way => (
        <div key={way} className="flex flex-wrap gap-x-2">
          <dt className="text-quiet">{t(way)}</dt>
          <dd>{told(span[way])}</dd>
        </div>
      ))}
    </dl>
  )
}
