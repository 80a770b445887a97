import { ClipboardCheck } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

const attrs = (z: Zod) => z.strictObject({ title: z.string().check(z.maxLength(200)) })
export type JobAid = Infer<ReturnType<typeof attrs>>

const EditJobAid = editLater(() => import('./job-aid-edit.tsx'))

/** A sheet to have beside one at work: what it holds can be printed alone. */
export const jobAid = defineBlock<JobAid>({
  name: 'jobAid',
  word: 'jobAid',
  find: 'jobAidFind',
  icon: ClipboardCheck,
  attrs,
  gaps: ({ title }) => (title.trim() ? [] : ['jobAidUntitled']),
  initial: () => ({ title: '' }),
  holds: 'blocks',
  markdown: {
    form: 'directive',
    write: ({ title }) => ({ title: title || null }),
    read: ({ title = '' }) => ({ title }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title }) => title,
  Edit: props => <EditJobAid {...props} />,
})
