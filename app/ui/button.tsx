import { Link, type LinkProps } from '@remix-run/react'
import type { LucideIcon } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { classes } from './classes.ts'

export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger'

interface Looks {
  /** One `primary` a page; `quiet` has a border, `plain` has none. */
  variant?: ButtonVariant
  size?: 'medium' | 'small'
  /** Always beside a word: with `iconOnly` the word is still there for screen readers. */
  icon?: LucideIcon
  iconEnd?: LucideIcon
  iconOnly?: boolean
  /** As wide as what it stands in. */
  wide?: boolean
  children: ReactNode
}

export interface ButtonProps extends Looks, Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  /** The work is running: stays focusable, refuses a second press. */
  busy?: boolean
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, icon, iconEnd, iconOnly, wide, busy, className, children, type = 'submit', ...rest },
  ref,
) {
  const looks = { variant, size, icon, iconEnd, iconOnly, wide }
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClickCapture={busy ? event => event.preventDefault() : undefined}
      className={classes(buttonClass(looks), className)}
      {...rest}
    >
      <Inside {...looks}>{children}</Inside>
    </button>
  )
})

export interface LinkButtonProps extends Looks, Omit<LinkProps, 'children'> {}

export function LinkButton({
  variant,
  size,
  icon,
  iconEnd,
  iconOnly,
  wide,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const looks = { variant, size, icon, iconEnd, iconOnly, wide }
  return (
    <Link className={classes(buttonClass(looks), className)} {...rest}>
      <Inside {...looks}>{children}</Inside>
    </Link>
  )
}

function Inside({ icon: Icon, iconEnd: IconEnd, iconOnly, children }: Looks) {
  return (
    <>
      {Icon && <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
      {IconEnd && <IconEnd aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />}
    </>
  )
}

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  quiet: 'border border-control bg-surface text-ink hover:border-primary hover:text-primary',
  plain: 'text-primary hover:bg-primary-soft',
  danger: 'border border-bad bg-surface text-bad hover:bg-bad-soft',
}

const base =
  'inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold no-underline transition-colors ' +
  'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress aria-disabled:opacity-70'

/** The same looks for what is neither button nor link: a file label, a menu's trigger. */
export function buttonClass({ variant = 'quiet', size = 'medium', iconOnly, wide }: Omit<Looks, 'children'>) {
  const small = size === 'small'
  return classes(
    base,
    small ? 'min-h-9 py-1 text-sm pointer-coarse:min-h-11' : 'min-h-11 py-2 text-base',
    iconOnly ? (small ? 'w-9 pointer-coarse:w-11' : 'w-11') : small ? 'px-3' : 'px-5',
    wide && 'w-full',
    variants[variant],
  )
}
