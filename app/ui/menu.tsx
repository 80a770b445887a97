import { Link } from '@remix-run/react'
import type { LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { forwardRef, type ReactElement, type ReactNode } from 'react'
import { classes } from './classes.ts'

export type MenuEntry =
  | 'line'
  /** Over what belongs together; the next heading or line ends it. */
  | { heading: string; note?: string }
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
  /** Steered from outside; the trigger is then only the place where it opens. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Names a menu whose trigger has no words. */
  label?: string
  /** The menu has closed and would give the focus back; prevent that to lead it elsewhere. */
  onClosed?: (event: Event) => void
}

const entryClass =
  'flex min-h-11 w-full items-center gap-3 rounded-control px-3 py-2 text-start outline-none select-none ' +
  'data-disabled:text-quiet data-disabled:opacity-60'

/** A few things one can do here, behind one button. */
export function Menu({
  trigger,
  entries,
  align = 'end',
  defaultOpen,
  open,
  onOpenChange,
  label,
  onClosed,
}: MenuProps) {
  const sections = sectionsOf(entries)
  const first = sections.flatMap(section => section.entries).find(entry => !entry.disabled)
  return (
    <Radix.Root modal={false} {...{ defaultOpen, open, onOpenChange }}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={mainPart()}>
        <Radix.Content
          align={align}
          sideOffset={6}
          onCloseAutoFocus={onClosed}
          collisionPadding={12}
          {...(label && { 'aria-label': label, 'aria-labelledby': undefined })}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 max-w-[calc(100vw-1.5rem)] animate-appear overflow-y-auto rounded-card border border-line bg-surface p-1.5 shadow-float"
        >
          {sections.map(({ heading, entries: held }, index) => (
            <Section key={heading?.heading ?? index} heading={heading} after={index > 0}>
              {held.map(entry => (
                <Entry
                  key={entry.label}
                  entry={entry}
                  ref={open && entry === first ? takeFocus : undefined}
                />
              ))}
            </Section>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type Heading = Extract<MenuEntry, { heading: string }>
type Choice = Exclude<MenuEntry, 'line' | Heading>

function sectionsOf(entries: readonly MenuEntry[]) {
  const sections: { heading?: Heading; entries: Choice[] }[] = []
  for (const entry of entries) {
    if (entry === 'line') sections.push({ entries: [] })
    else if ('heading' in entry) sections.push({ heading: entry, entries: [] })
    else {
      if (sections.length === 0) sections.push({ entries: [] })
      sections.at(-1)?.entries.push(entry)
    }
  }
  return sections
}

interface SectionProps {
  heading?: Heading
  /** Another stands before it. */
  after: boolean
  children: ReactNode
}

function Section({ heading, after, children }: SectionProps) {
  return (
    <>
      {after && <Radix.Separator className="mx-3 my-1.5 h-px bg-line" />}
      <Radix.Group aria-label={heading?.heading}>
        {heading && (
          <Radix.Label className="px-3 pt-2 pb-1 font-semibold text-quiet text-sm">
            {heading.heading}
            {heading.note && <span className="block font-normal">{heading.note}</span>}
          </Radix.Label>
        )}
        {children}
      </Radix.Group>
    </>
  )
}

// Within the page's main part: what it says belongs to it.
const mainPart = () => (typeof document === 'undefined' ? undefined : document.getElementById('content'))

// Radix does so by itself only for keys that are pressed while the menu is on the page already.
const takeFocus = (entry: HTMLElement | null) => entry?.focus({ preventScroll: true })

const Entry = forwardRef<HTMLDivElement, { entry: Choice }>(function Entry({ entry }, ref) {
  const { label, icon: Icon, to, onSelect, danger, disabled } = entry
  const inside = (
    <>
      {Icon && <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />}
      {label}
    </>
  )
  return (
    <Radix.Item
      ref={ref}
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
})
