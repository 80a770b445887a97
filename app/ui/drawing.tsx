import { classes } from './classes.ts'

export type DrawingName = 'loom' | 'trail' | 'desk' | 'letter' | 'counter' | 'signpost' | 'offline' | 'search'

/** One of our own line drawings; it adds nothing that the words beside it do not say. */
export function Drawing({ name, className }: { name: DrawingName; className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 240 160" className={classes('h-auto', className)} focusable="false">
      <use href={`/drawings.svg#${name}`} />
    </svg>
  )
}
