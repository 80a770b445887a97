import { useWords } from '#app/web/words.tsx'
import { Name } from './name.tsx'
import type { OutlineItem } from './outline.ts'
import { kindLook } from './step-look.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

export type { OutlineItem }

/** What awaits, in reading order. */
export function OutlineList({ items }: { items: readonly OutlineItem[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map(item => (
        <li key={item.id}>{item.items.length > 0 ? <Group item={item} /> : <Line item={item} />}</li>
      ))}
    </ol>
  )
}

function Group({ item }: { item: OutlineItem }) {
  const t = useWords(words)
  const rule =
    item.kind === 'choose'
      ? t('chooseFirst', { atLeast: item.atLeast, all: item.items.length })
      : item.kind === 'all'
        ? t('anyOrder')
        : null
  return (
    <section className="py-4">
      <h3 className="text-base">
        <Name of={item.id}>{item.title}</Name>
      </h3>
      {rule && <p className="text-sm text-quiet">{rule}</p>}
      <ol className="mt-1 pl-4">
        {item.items.map(inner => (
          <li key={inner.id}>{inner.items.length > 0 ? <Group item={inner} /> : <Line item={inner} />}</li>
        ))}
      </ol>
    </section>
  )
}

function Line({ item }: { item: OutlineItem }) {
  const t = useWords(words)
  const say = useWords(stepWords)
  const { icon: Icon, word } = kindLook(item.kind)
  return (
    <div className="flex items-start gap-3 py-3">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-quiet" />
      <span className="min-w-0 flex-1">
        <Name of={item.id}>{item.title}</Name>
        <span className="block text-sm text-quiet">
          {say(word)} · {t('minutes', { count: item.minutes })}
        </span>
      </span>
    </div>
  )
}
