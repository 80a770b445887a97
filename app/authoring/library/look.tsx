import { FileText, Film, ImageIcon, Music } from 'lucide-react'
import type { MediaKind } from '../media-kind.ts'

const kindIcons = { image: ImageIcon, video: Film, audio: Music, captions: FileText, file: FileText }

/** Breaks before the ending of the name rather than within it. */
export function FileName({ name }: { name: string }) {
  const [, stem, ending] = /^(.+)(\.[^.]+)$/.exec(name) ?? [null, name, '']
  return (
    <span className="text-sm [overflow-wrap:anywhere] sm:text-base">
      {stem}
      <wbr />
      {ending}
    </span>
  )
}

/** A file at a glance: a small picture, or the sign of its kind. */
export function Look({ id, kind }: { id: string; kind: MediaKind }) {
  const Icon = kindIcons[kind]
  const frame = 'aspect-4/3 w-full border-b border-line bg-well'
  if (kind === 'image')
    return (
      <img
        src={`/media/${id}?width=320`}
        alt=""
        loading="lazy"
        decoding="async"
        className={`${frame} object-cover`}
      />
    )
  return (
    <div className={`${frame} flex items-center justify-center text-quiet`}>
      <Icon aria-hidden size={40} strokeWidth={1.5} />
    </div>
  )
}
