import { type LinkProps, Link as RouterLink } from '@remix-run/react'
import { classes } from './classes.ts'

/** A link in running text. `plain` drops the underline where the place already says that it is one. */
export function Link({ plain, className, ...rest }: LinkProps & { plain?: boolean }) {
  return (
    <RouterLink
      className={classes(
        'rounded-sm text-primary underline-offset-[0.2em] hover:decoration-2',
        plain ? 'no-underline hover:underline' : 'underline decoration-1',
        className,
      )}
      {...rest}
    />
  )
}
