import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './drawing.tsx'

export interface ErrorPageProps {
  status?: number
  /** What happened. */
  title: ReactNode
  /** Whether the work is safe. */
  safe: ReactNode
  /** What to do. */
  advice: ReactNode
  actions?: ReactNode
  drawing?: DrawingName
  /** What to name to someone who helps: the request's id. */
  reference?: ReactNode
}

/** A page instead of the one that was asked for: what happened, whether the work is safe, what to do. */
export function ErrorPage({ status, title, safe, advice, actions, drawing, reference }: ErrorPageProps) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-start px-4 pt-10 pb-20 sm:px-8 sm:pt-20">
      <Drawing name={drawing ?? (status === 404 ? 'signpost' : 'loom')} className="mb-6 w-52 text-quiet" />
      {status && <p className="font-semibold text-quiet">{status}</p>}
      <h1 className="mt-1 text-3xl">{title}</h1>
      <div className="mt-4 space-y-2">
        <p>{safe}</p>
        <p>{advice}</p>
      </div>
      {actions && <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
      {reference && <p className="mt-8 text-sm text-quiet">{reference}</p>}
    </div>
  )
}
