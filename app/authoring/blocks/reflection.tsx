import { NotebookPen } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { mostReflected } from './reflected.ts'

/** What is kept at most: what two devices wrote apart, with a blank line between. The database keeps it too. */
export const mostKept = 2 * mostReflected + 2

const attrs = (z: Zod) => z.strictObject({ prompt: z.string().check(z.maxLength(600)) })
export type Reflection = Infer<ReturnType<typeof attrs>>

const EditReflection = editLater(() => import('./reflection-edit.tsx'))

/** Something to think over in one's own words, which nobody else ever reads. */
export const reflection = defineBlock<Reflection>({
  name: 'reflection',
  word: 'reflection',
  find: 'reflectionFind',
  icon: NotebookPen,
  attrs,
  initial: () => ({ prompt: '' }),
  holds: false,
  group: 'practice',
  gaps: ({ prompt }) => (prompt.trim() ? [] : ['reflectionEmpty']),
  markdown: {
    form: 'directive',
    write: ({ prompt }) => ({ prompt }),
    read: ({ prompt = '' }) => ({ prompt }),
  },
  weigh: () => ({ seconds: 120, bytes: 0 }),
  text: ({ prompt }) => prompt,
  Edit: props => <EditReflection {...props} />,
})
