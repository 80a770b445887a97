import { Lightbulb } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

export const calloutKinds = ['tip', 'note', 'example', 'warning', 'task'] as const

const attrs = (z: Zod) =>
  z.strictObject({ kind: z.enum(calloutKinds), title: z.string().check(z.maxLength(120)) })
export type Callout = Infer<ReturnType<typeof attrs>>

const EditCallout = editLater(() => import('./callout-edit.tsx'))

/** A stretch set apart from the running text: a tip, a note, an example, a warning, something to try. */
export const callout = defineBlock<Callout>({
  name: 'callout',
  word: 'callout',
  find: 'calloutFind',
  icon: Lightbulb,
  attrs,
  initial: () => ({ kind: 'tip', title: '' }),
  holds: 'blocks',
  markdown: {
    form: 'directive',
    write: ({ kind, title }) => ({ kind, title: title || null }),
    read: ({ kind = 'note', title = '' }) => ({ kind, title }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title }) => title,
  Edit: props => <EditCallout {...props} />,
})
