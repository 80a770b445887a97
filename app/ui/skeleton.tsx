import { classes } from './classes.ts'

/** The room that something will take once it is here. The words for waiting are read out, not seen. */
export function Skeleton({
  lines = 3,
  label,
  className,
}: {
  lines?: number
  label: string
  className?: string
}) {
  return (
    <div role="status" className={classes('motion-safe:animate-breathe space-y-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map(line => (
        <div
          key={line}
          className={classes(
            'h-4 rounded-full bg-line',
            line === lines - 1 && lines > 1 ? 'w-2/3' : 'w-full',
          )}
        />
      ))}
    </div>
  )
}
