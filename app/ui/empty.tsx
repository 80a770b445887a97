import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './drawing.tsx'

export interface EmptyProps {
  title: ReactNode
  /** One sentence that teaches. */
  children?: ReactNode
  /** One button. */
  action?: ReactNode
  drawing?: DrawingName
}

/** An empty page teaches: one sentence and one button. */
export function Empty({ title, children, action, drawing = 'loom' }: EmptyProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 py-10 text-center">
      <Drawing name={drawing} className="mb-2 w-44 text-quiet" />
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="text-quiet">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  )
}
