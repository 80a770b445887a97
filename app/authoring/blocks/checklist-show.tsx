import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Checkbox } from '#app/ui/choice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Checklist } from './checklist.tsx'
import { showWords } from './show-words.ts'
import { keepTicks, keptTicks } from './ticks-store.ts'

/** What is ticked stays on the device, under the learner's own page. */
export default function ShowChecklist({ id, attrs: { title, items } }: ShowProps<Checklist>) {
  const t = useWords(showWords)
  const { pathname } = useLocation()
  const place = `${pathname}/${id}`
  const [ticked, setTicked] = useState<readonly string[]>([])
  useEffect(() => setTicked(keptTicks(place)), [place])

  const tick = (words: string, on: boolean) => {
    const next = ticked.filter(each => each !== words)
    const kept = on ? [...next, words] : next
    setTicked(kept)
    keepTicks(place, kept)
  }
  const done = items.filter(({ words }) => ticked.includes(words)).length
  return (
    <fieldset
      aria-describedby={`${id}-ticks`}
      className="min-w-0 rounded-card border border-line bg-surface px-4 pt-3 pb-4 sm:px-5"
    >
      {title && <legend className="float-left mb-1 w-full pt-1 font-semibold">{title}</legend>}
      <div className="clear-both">
        {items.map(({ words }, at) => (
          <Checkbox
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
            key={at}
            name={`${id}-${at}`}
            label={words}
            checked={ticked.includes(words)}
            onChange={event => tick(words, event.currentTarget.checked)}
          />
        ))}
      </div>
      <p id={`${id}-ticks`} data-print="never" className="mt-2 text-quiet text-sm noscript:hidden">
        {t('ticked', { done, count: items.length })} {t('ticks')}
      </p>
    </fieldset>
  )
}
