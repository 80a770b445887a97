import { ArrowLeftRight } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

const minutes = (z: Zod) => z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(1440)))
const attrs = (z: Zod) => z.strictObject({ oldMinutes: minutes(z), newMinutes: minutes(z) })
export type OldNew = Infer<ReturnType<typeof attrs>>

const EditOldNew = editLater(() => import('./old-new-edit.tsx'))

/** The way it was always done beside a quicker one, and what it saves: for those who say that the old way will do. */
export const oldNew = defineBlock<OldNew>({
  name: 'oldNew',
  word: 'oldNew',
  find: 'oldNewFind',
  icon: ArrowLeftRight,
  attrs,
  gaps: ({ oldMinutes, newMinutes }) =>
    oldMinutes === null || newMinutes === null ? ['oldNewMinutesMissing'] : [],
  initial: () => ({ oldMinutes: null, newMinutes: null }),
  holds: 'sections',
  sections: { least: 2, most: 2, titleAt: at => (at === 0 ? 'oldNewOldTitle' : 'oldNewNewTitle') },
  markdown: {
    form: 'directive',
    write: ({ oldMinutes, newMinutes }) => ({ old: written(oldMinutes), new: written(newMinutes) }),
    read: values => ({ oldMinutes: read(values.old), newMinutes: read(values.new) }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  Edit: props => <EditOldNew {...props} />,
})

const written = (minutes: number | null) => (minutes === null ? null : String(minutes))

/** What is not a number is handed on, so that the check names it. */
const read = (text: string | undefined) => (text ? (/^\d+$/.test(text) ? Number(text) : text) : null)
