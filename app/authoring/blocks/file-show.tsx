import { FileDown } from 'lucide-react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { endingOf } from '../paper-endings.ts'
import type { MediaFacts, ShowProps } from './block.ts'
import type { FileBlock } from './file.tsx'
import { showWords } from './show-words.ts'

export default function ShowFile({ attrs: { media, title }, facts }: ShowProps<FileBlock>) {
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
  const ending = endingOf(mime ?? '')?.toUpperCase()
  const said = [ending, format.bytes(bytes)].filter(Boolean).join(', ')
  return <span className="block text-quiet text-sm">{said}</span>
}
