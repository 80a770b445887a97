import { FileDown } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

const attrs = (z: Zod) =>
  z.strictObject({
    media: z.string().check(z.maxLength(64)),
    title: z.string().check(z.maxLength(200)),
  })
export type FileBlock = Infer<ReturnType<typeof attrs>>

const EditFile = editLater(() => import('./file-edit.tsx'))

/** A paper to take along: a form, an example, slides. */
export const file = defineBlock<FileBlock>({
  name: 'file',
  word: 'file',
  find: 'fileFind',
  icon: FileDown,
  attrs,
  initial: () => ({ media: '', title: '' }),
  holds: false,
  gaps: ({ media, title }, facts) => [
    ...(facts.media[media] ? [] : (['fileMissing'] as const)),
    ...(media && !title.trim() ? (['fileTitleMissing'] as const) : []),
  ],
  markdown: {
    form: 'directive',
    write: ({ media, title }) => ({ id: media, title }),
    read: ({ id = '', title = '' }, names) => ({ media: names.media?.(id) ?? id, title }),
  },
  weigh: ({ media }, facts) => ({ seconds: 0, bytes: facts.media[media]?.bytes ?? 0 }),
  media: ({ media }) => [media],
  text: ({ title }) => title,
  Edit: props => <EditFile {...props} />,
})
