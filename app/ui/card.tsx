import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface CardProps {
  /** Where the whole card leads; the title is the link. */
  to?: string
  title?: ReactNode
  /** A small line above the title: a kind, a unit. */
  kicker?: ReactNode
  /** A line of facts under the title: minutes, megabytes, a date. */
  meta?: ReactNode
  media?: ReactNode
  footer?: ReactNode
  children?: ReactNode
  level?: 2 | 3 | 4
  className?: string
}

/** Something one can open. For a mere section use a heading and space. */
export function Card({ to, title, kicker, meta, media, footer, children, level = 3, className }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article
      className={classes(
        'relative flex flex-col overflow-hidden rounded-card border border-line bg-surface',
        to && 'transition-colors hover:border-primary has-[a:focus-visible]:border-primary',
        className,
      )}
    >
      {media}
      <div className="flex flex-1 flex-col gap-2 p-5">
        {kicker && <div className="text-sm text-quiet">{kicker}</div>}
        {title && (
          <Heading className="text-lg">
            {to ? (
              <Link to={to} className="rounded-sm after:absolute after:inset-0 after:rounded-card">
                {title}
              </Link>
            ) : (
              title
            )}
          </Heading>
        )}
        {meta && <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">{meta}</div>}
        {children && <div className="flex-1">{children}</div>}
        {footer && (
          <div className="relative z-1 mt-auto flex flex-wrap items-center gap-3 pt-3">{footer}</div>
        )}
      </div>
    </article>
  )
}
