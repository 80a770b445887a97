import { classes } from './classes.ts'

/** The product's mark: three threads across three, one of them golden. Stands beside the product's name. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden
      focusable="false"
      viewBox="0 0 32 32"
      className={classes('size-8 shrink-0', className)}
      fill="none"
      strokeWidth={6}
      strokeLinecap="round"
    >
      <path className="stroke-primary opacity-45" d="M4 7h24M4 16h24M4 25h24" />
      <path className="stroke-primary" d="M7 4v6M7 22v6M25 4v6M25 22v6" />
      <path className="stroke-accent" d="M16 13v6" />
    </svg>
  )
}
