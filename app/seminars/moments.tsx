import { useFormat } from '#app/web/format.ts'
import { SeekLink } from './seek-link.tsx'

interface Moment {
  readonly second: number
  readonly name: string
  readonly isCurrent: boolean
}

interface MomentsProps {
  /** Of its heading on the page. */
  readonly id: string
  readonly title: string
  readonly moments: readonly Moment[]
  readonly seek: (second: number) => void
  readonly className?: string
}

/** Moments of a video in their order, each a way there; the one that runs is marked. */
export function Moments({ id, title, moments, seek, className }: MomentsProps) {
  const { clock } = useFormat()
  return (
    <nav aria-labelledby={id} className={className}>
      <h2 id={id} className="mb-2 text-lg">
        {title}
      </h2>
      <ol className="grid gap-x-6 sm:grid-cols-2">
        {moments.map(({ second, name, isCurrent }) => (
          <li key={second}>
            <SeekLink
              second={second}
              seek={seek}
              isCurrent={isCurrent}
              className="flex min-h-11 items-baseline gap-3 rounded-control border-l-2 border-transparent px-3 py-2 hover:text-primary aria-[current]:border-primary aria-[current]:font-semibold"
            >
              <span className="w-12 shrink-0 text-sm text-quiet tabular-nums">{clock(second)}</span>
              <span className="min-w-0 break-words">{name}</span>
            </SeekLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
