import type { LucideIcon } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'

export interface ToolProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly onPress: () => void
  /** Given for what can be on or off. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** Its place in a toolbar where the arrow keys move; see `useRoving`. */
  readonly tabIndex?: number
  readonly keys?: string
  /** Given for what shows or hides other tools. */
  readonly expanded?: boolean
  readonly className?: string
}

/** A small square tool; its word shows on hover and is read out. The text keeps its selection when it is pressed. */
export function Tool({
  icon: Icon,
  label,
  onPress,
  pressed,
  disabled,
  tabIndex,
  keys,
  expanded,
  className,
}: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled || undefined}
      tabIndex={tabIndex}
      onMouseDown={event => event.preventDefault()}
      onClick={disabled ? undefined : onPress}
      className={classes(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-control transition-colors pointer-coarse:size-11',
        pressed ? 'bg-primary-soft text-primary' : 'text-ink',
        disabled ? 'cursor-not-allowed opacity-40' : 'hover:bg-primary-soft hover:text-primary',
        className,
      )}
    >
      <Icon aria-hidden size={20} strokeWidth={1.75} />
    </button>
  )
}
