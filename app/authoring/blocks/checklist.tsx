import { ListChecks } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

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
  Edit: props => <EditChecklist {...props} />,
})
