import { useWords } from '#app/web/words.tsx'
import type { MediaFacts, ShowProps } from './block.ts'
import type { Image } from './image.tsx'
import { blockWords } from './words.ts'

export function ShowImage({ attrs: { media, alt, caption, decorative }, facts }: ShowProps<Image>) {
  const known = facts.media[media]
  return (
    <figure>
      {known ? <Picture media={known} alt={decorative ? '' : alt} /> : <Gone alt={alt} />}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** A picture; until it comes, what little is known of it stands in its place. */
export function Picture({ media, alt }: { media: MediaFacts; alt: string }) {
  const widths = media.widths ?? []
  const picture = (
    <img
      src={`/media/${media.id}`}
      srcSet={widths.length ? sources(media, widths) : undefined}
      sizes={widths.length ? '(min-width: 40rem) 38rem, 92vw' : undefined}
      width={media.width ?? undefined}
      height={media.height ?? undefined}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={media.blur ? 'relative' : 'bg-well'}
    />
  )
  if (!media.blur) return picture
  return (
    <span className="relative block w-fit overflow-hidden rounded-control">
      <img
        src={`data:image/webp;base64,${media.blur}`}
        alt=""
        className="absolute inset-0 size-full blur-md print:hidden"
      />
      {picture}
    </span>
  )
}

/** A picture that is not there still tells what it would have shown. */
export function Gone({ alt }: { alt: string }) {
  const t = useWords(blockWords)
  return (
    <p className="rounded-control bg-well p-4 text-quiet text-sm">
      {t('imageGone')}
      {alt && `: ${alt}`}
    </p>
  )
}

const sources = ({ id, width }: MediaFacts, widths: readonly number[]) =>
  [
    ...widths.map(each => `/media/${id}?width=${each} ${each}w`),
    ...(width ? [`/media/${id} ${width}w`] : []),
  ].join(', ')
