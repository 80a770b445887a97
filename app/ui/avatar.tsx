import { classes } from './classes.ts'
import { initials } from './initials.ts'

const tones = [
  'bg-primary-soft text-primary',
  'bg-accent-soft text-accent',
  'bg-good-soft text-good',
  'bg-warn-soft text-warn',
]

const sizes = { small: 'size-8 text-xs', medium: 'size-11 text-sm', large: 'size-16 text-lg' }

export interface AvatarProps {
  name: string
  size?: keyof typeof sizes
  className?: string
}

/** Initials only, for beside the written name; screen readers hear the name alone. */
export function Avatar({ name, size = 'medium', className }: AvatarProps) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return (
    <span
      aria-hidden
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-full font-bold select-none',
        sizes[size],
        tones[sum % tones.length],
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}
