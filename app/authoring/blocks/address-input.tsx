import { useState } from 'react'
import { TextInput } from '#app/ui/field.tsx'
import { hrefTyped } from './href.ts'

interface AddressInputProps {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly href: string
  /** What to say of what was typed; `href` is null when it may not be followed. */
  readonly amiss: (href: string | null) => string | undefined
  readonly change: (href: string) => void
}

/** Only an address that may be followed is kept; what was typed stays in the field. */
export function AddressInput({ name, label, help, href, amiss, change }: AddressInputProps) {
  const [typed, setTyped] = useState(href)
  const shown = (hrefTyped(typed) ?? '') === href ? typed : href
  return (
    <TextInput
      name={name}
      label={label}
      help={help}
      error={shown.trim() ? amiss(hrefTyped(shown)) : undefined}
      value={shown}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      maxLength={2000}
      onChange={event => {
        setTyped(event.target.value)
        change(hrefTyped(event.target.value) ?? '')
      }}
    />
  )
}
