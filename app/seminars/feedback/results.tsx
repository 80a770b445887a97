import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Told } from './feedback.ts'
import { feedbackWords } from './words.ts'

/** What participants say together of a seminar. */
export function Results({ told }: { told: Told }) {
  const t = useWords(feedbackWords)
  const { number } = useFormat()
  const { people } = told
  const rows = [
    { label: t('useful'), sentence: t('goodUseful', { good: told.useful.good, people }), of: told.useful },
    { label: t('clear'), sentence: t('goodClear', { good: told.clear.good, people }), of: told.clear },
  ]
  return (
    <>
      <dl className="flex flex-col gap-5">
        {rows.map(({ label, sentence, of }) => (
          <div key={label}>
            <dt className="text-quiet">{label}</dt>
            <dd className="text-lg font-semibold">{sentence}</dd>
            <dd className="text-sm text-quiet">{t('mean', { mean: number(of.mean, 1) })}</dd>
          </div>
        ))}
      </dl>
      <Said title={t('toldTry')} words={told.willTry} />
      <Said title={t('toldMend')} words={told.toMend} />
    </>
  )
}

function Said({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <h3 className="mt-8 mb-2 text-base">{title}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {words.map((text, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have said the same, and nothing else tells them apart
          <li key={nth} className="py-3 whitespace-pre-line wrap-break-word">
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
