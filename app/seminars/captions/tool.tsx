import type { LucideIcon } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'

interface ToolProps {
  readonly icon?: LucideIcon
  readonly press: () => void
  readonly disabled?: boolean
  readonly iconOnly?: boolean
  readonly children: string
}

/** A small button that leaves the cursor where it is in the line. */
export function Tool({ icon, press, disabled, iconOnly, children }: ToolProps) {
  return (
    <Button
      type="button"
      size="small"
      variant="plain"
      icon={icon}
      iconOnly={iconOnly}
      disabled={disabled}
      title={iconOnly ? children : undefined}
      onMouseDown={event => event.preventDefault()}
      onClick={event => {
        event.stopPropagation()
        press()
      }}
    >
      {children}
    </Button>
  )
}

export const ToolIcon = (props: ToolProps & { readonly icon: LucideIcon }) => <Tool {...props} iconOnly />
