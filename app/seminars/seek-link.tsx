import type { ReactNode } from 'react'
import { addressOf } from '#app/authoring/recording-opening.ts'

interface SeekLinkProps {
  readonly second: number
  readonly seek: (second: number) => void
  readonly isCurrent?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** Leads to a moment: with script the video goes there, without it the page opens there. */
export function SeekLink({ second, seek, isCurrent, className, children }: SeekLinkProps) {
  return (
    <a
      href={addressOf('', { from: second, to: null })}
      aria-current={isCurrent ? 'true' : undefined}
      className={className}
      onClick={event => {
        event.preventDefault()
        seek(second)
      }}
    >
      {children}
    </a>
  )
}
