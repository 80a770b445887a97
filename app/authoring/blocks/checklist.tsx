import { useLocation } from '@remix-run/react'
import { ListChecks } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { infer as Infer } from 'zod/mini'
import { Checkbox } from '#app/ui/choice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { showWords } from './show-words.ts'
import { keepTicks, keptTicks } from './ticks-store.ts'

export const mostItems = 30

const attrs = (z: Zod) => {
  const item = z.strictObject({ words: z.string().check(z.maxLength(300)) })
  return z.strictObject({
    title: z.string().check(z.maxLength(120)),
    items: z.array(item).check(z.minLength(1), z.maxLength(mostItems)),
  })
}
export type Checklist = Infer<ReturnType<typeof attrs>>

const EditChecklist = editLater(() => import('./checklist-edit.tsx'))

/** Things to tick off, on one's own device. */
export const checklist = defineBlock<Checklist>({
  name: 'checklist',
  word: 'checklist',
  find: 'checklistFind',
  icon: ListChecks,
  attrs,
  initial: () => ({ title: '', items: [{ words: '' }] }),
  holds: false,
  group: 'practice',
  gaps: ({ items }) => (items.some(({ words }) => !words.trim()) ? ['checklistEmpty'] : []),
  markdown: {
    form: 'fence',
    write: ({ title, items }) => ({ title, items: items.map(({ words }) => words) }),
    read: data => {
      const { title = '', items, ...more } = Object(data)
      return { ...more, title, items: Array.isArray(items) ? items.map(words => ({ words })) : items }
    },
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title, items }) => [title, ...items.map(({ words }) => words)].filter(Boolean).join('\n'),
  Show,
  Edit: props => <EditChecklist {...props} />,
})

/** What is ticked stays on the device, under the learner's own page. */
function Show({ id, attrs: { title, items } }: ShowProps<Checklist>) {
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
