import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { classes } from './classes.ts'

export interface PageProps {
  title: ReactNode
  /** One line under the title. */
  description?: ReactNode
  /** Buttons beside the title; one of them primary at most. */
  actions?: ReactNode
  breadcrumbs?: readonly Crumb[]
  /** `reading`: one column of 66 characters. `wide`: tables, editors, maps. */
  width?: 'reading' | 'wide'
  /** The title is read out but not seen (Today greets in its own way). */
  hideTitle?: boolean
  children: ReactNode
}

/** The inside of a page, under the frame: its title and one column. */
export function Page({
  title,
  description,
  actions,
  breadcrumbs,
  width = 'wide',
  hideTitle,
  children,
}: PageProps) {
  return (
    <div
      className={classes(
        'mx-auto w-full px-4 pt-6 pb-20 sm:px-8 sm:pt-10',
        width === 'reading' ? 'max-w-[calc(var(--container-reading)+4rem)]' : 'max-w-wide',
      )}
    >
      {breadcrumbs && breadcrumbs.length > 0 && (
        <div className="mb-3">
          <Breadcrumbs crumbs={breadcrumbs} />
        </div>
      )}
      <header
        className={
          hideTitle ? 'sr-only' : 'mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4 sm:mb-10'
        }
      >
        <div className="min-w-0 max-w-reading flex-1 basis-80">
          <h1 className="text-3xl">{title}</h1>
          {description && <div className="mt-2 text-quiet">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section({
  id,
  title,
  description,
  actions,
  children,
  className,
}: {
  /** Where a link within the page leads. */
  id?: string
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section id={id} className={classes('mt-12 scroll-mt-6 first:mt-0', className)}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-reading">
          <h2 className="text-xl">{title}</h2>
          {description && <div className="mt-1 text-sm text-quiet">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
