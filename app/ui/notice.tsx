import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type NoticeKind = 'info' | 'good' | 'warn' | 'bad'

const looks: Record<NoticeKind, { icon: LucideIcon; ground: string; ink: string }> = {
  info: { icon: Info, ground: 'bg-primary-soft', ink: 'text-primary' },
  good: { icon: CircleCheck, ground: 'bg-good-soft', ink: 'text-good' },
  warn: { icon: TriangleAlert, ground: 'bg-warn-soft', ink: 'text-warn' },
  bad: { icon: CircleAlert, ground: 'bg-bad-soft', ink: 'text-bad' },
}

export interface NoticeProps {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  /** Buttons or links under the words. */
  actions?: ReactNode
  /** Read out at once (an error after a submit) or when there is time. */
  live?: 'assertive' | 'polite'
  className?: string
}

/** What happened, whether the work is safe, what to do. */
export function Notice({ kind = 'info', title, children, actions, live, className }: NoticeProps) {
  const { icon: Icon, ground, ink } = looks[kind]
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div
      role={role}
      data-outcome={(live && (kind === 'good' || kind === 'bad')) || undefined}
      className={classes('flex gap-3 rounded-card p-4 text-ink', ground, className)}
    >
      <Icon aria-hidden size={22} strokeWidth={1.75} className={classes('mt-0.75 shrink-0', ink)} />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="flex flex-wrap gap-3 pt-2">{actions}</div>}
      </div>
    </div>
  )
}
