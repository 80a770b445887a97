import { FileDown } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type MediaFacts, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { showWords } from './show-words.ts'

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
  Show,
  Edit: props => <EditFile {...props} />,
})

function Show({ attrs: { media, title }, facts }: ShowProps<FileBlock>) {
  const t = useWords(showWords)
  const known = facts.media[media]
  if (!known) return <p className="rounded-control bg-well p-4 text-quiet text-sm">{t('fileGone')}</p>
  return (
    <a
      href={`/media/${known.id}`}
      download
      className="flex min-h-11 flex-wrap items-center gap-4 rounded-card border border-line bg-surface p-4 text-ink no-underline hover:border-primary"
    >
      <FileDown aria-hidden size={28} strokeWidth={1.5} className="shrink-0 text-primary" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{title || known.name}</span>
        <FileFacts media={known} />
      </span>
    </a>
  )
}

/** What one should know of a file before fetching it. */
export function FileFacts({ media: { mime, bytes } }: { media: MediaFacts }) {
  const format = useFormat()
  const kind = mime === 'application/pdf' ? 'PDF, ' : ''
  return <span className="block text-quiet text-sm">{`${kind}${format.bytes(bytes)}`}</span>
}
