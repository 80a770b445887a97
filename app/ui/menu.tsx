import { Link } from '@remix-run/react'
import type { LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { classes } from './classes.ts'

export type MenuEntry =
  | 'line'
  | {
      label: string
      icon?: LucideIcon
      /** Either a place to go … */
      to?: string
      /** … or something to do. */
      onSelect?: () => void
      danger?: boolean
      disabled?: boolean
    }

export interface MenuProps {
  trigger: ReactElement
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
  /** Open from the start, for a menu that is fetched when it is first asked for. */
  defaultOpen?: boolean
  /** The menu has closed and would give the focus back; prevent that to lead it elsewhere. */
  onClosed?: (event: Event) => void
}

const entryClass =
  'flex min-h-11 w-full items-center gap-3 rounded-control px-3 py-2 text-start outline-none select-none ' +
  'data-disabled:text-quiet data-disabled:opacity-60'

/** A few things one can do here, behind one button. */
export function Menu({ trigger, entries, align = 'end', defaultOpen, onClosed }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          onCloseAutoFocus={onClosed}
          collisionPadding={12}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 animate-appear overflow-y-auto rounded-card border border-line bg-surface p-1.5 shadow-float"
        >
          {entries.map((entry, index) =>
            entry === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be known by
              <Radix.Separator key={index} className="mx-3 my-1.5 h-px bg-line" />
            ) : (
              <Entry key={entry.label} entry={entry} />
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Entry({ entry }: { entry: Exclude<MenuEntry, 'line'> }) {
  const { label, icon: Icon, to, onSelect, danger, disabled } = entry
  const inside = (
    <>
      {Icon && <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />}
      {label}
    </>
  )
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={onSelect}
      asChild={to !== undefined}
      className={classes(
        entryClass,
        danger ? 'text-bad data-highlighted:bg-bad-soft' : 'data-highlighted:bg-primary-soft',
      )}
    >
      {to === undefined ? inside : <Link to={to}>{inside}</Link>}
    </Radix.Item>
  )
}
