import type { Stretch } from './passages/excerpt.ts'

/** A text with the words that answer a search marked. */
export const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <span className="whitespace-pre-line wrap-break-word">
    {stretches.map(({ text, isHit }, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change places
      isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
    )}
  </span>
)
