import { ChevronsUpDown, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { classes } from './classes.ts'
import { type ComboboxOption, matching } from './combobox.ts'
import { controlClass, Field, type FieldControl, type FieldWords, Select } from './field.tsx'
import { words } from './words.ts'

export interface ComboboxProps extends FieldWords {
  options: readonly ComboboxOption[]
  defaultValue?: string
  onChange?: (value: string) => void
  /** Told what is typed, for options that come from the server; it then answers with new `options`. */
  onSearch?: (typed: string) => void
  /** The first line of the plain select without JavaScript, and the hint in the empty box. */
  placeholder?: string
  required?: boolean
  /** Whether it empties itself once something was taken, for the next to be taken. */
  takesMore?: boolean
  className?: string
}

/** A long list one types into. Without JavaScript it is a plain select. */
export function Combobox(props: ComboboxProps) {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const { name, label, help, error, hideLabel, className } = props
  if (live)
    return (
      <Field {...{ name, label, help, error, hideLabel, className }}>
        {control => <Box {...props} control={control} />}
      </Field>
    )
  const { options, defaultValue = '', placeholder = '', required } = props
  return (
    <Select {...{ name, label, help, error, hideLabel, className, defaultValue, required }}>
      <option value="">{placeholder}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  )
}

function Box(props: BoxProps) {
  const { control, options, defaultValue, onChange, onSearch, placeholder, required, takesMore } = props
  const t = useWords(words)
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(() => options.find(option => option.value === defaultValue))
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const seen = matching(options, typed === chosen?.label ? '' : typed).slice(0, 50)

  const choose = (option: ComboboxOption | undefined) => {
    const kept = takesMore ? undefined : option
    setChosen(kept)
    setTyped(kept?.label ?? '')
    setOpen(false)
    onChange?.(option?.value ?? '')
    input.current?.focus()
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setActive(0)
    onSearch?.(text)
  }
  const press = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) return setOpen(true)
      setActive((active + step + seen.length) % Math.max(1, seen.length))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const option = seen[active]
      if (option) choose(option)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  const leave = () => {
    setOpen(false)
    setTyped(chosen?.label ?? '')
  }
  const { name, ...rest } = control
  return (
    <div className="relative">
      <input type="hidden" name={name} value={chosen?.value ?? ''} />
      <input
        {...rest}
        ref={input}
        role="combobox"
        aria-expanded={open && seen.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && seen[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        required={required}
        placeholder={placeholder}
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        onKeyDown={press}
        onClick={() => setOpen(true)}
        onBlur={leave}
        className={classes(controlClass, 'pr-20')}
      />
      <div className="absolute inset-y-0 right-0 flex items-center gap-1 pr-3 text-quiet">
        {chosen && (
          <button
            type="button"
            onClick={() => choose(undefined)}
            className="flex size-9 items-center justify-center rounded-control hover:bg-well hover:text-ink"
          >
            <X aria-hidden size={18} strokeWidth={1.75} />
            <span className="sr-only">{t('clear')}</span>
          </button>
        )}
        <ChevronsUpDown aria-hidden size={18} strokeWidth={1.75} className="pointer-events-none" />
      </div>
      {open && (
        <Options
          {...{ labelledBy: `${control.id}-label`, list, seen, active, chosen, choose, setActive }}
          none={t('noMatch')}
        />
      )}
      <p role="status" className="sr-only">
        {open && seen.length === 0 ? t('noMatch') : ''}
      </p>
    </div>
  )
}

interface BoxProps extends ComboboxProps {
  control: FieldControl
}

interface OptionsProps {
  labelledBy: string
  list: string
  seen: readonly ComboboxOption[]
  active: number
  chosen: ComboboxOption | undefined
  choose: (option: ComboboxOption) => void
  setActive: (index: number) => void
  none: string
}

function Options({ labelledBy, list, seen, active, chosen, choose, setActive, none }: OptionsProps) {
  const lit = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is lit, so it is brought into sight
  useEffect(() => {
    lit.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (seen.length === 0)
    return (
      <p className="absolute inset-x-0 top-full z-40 mt-1.5 rounded-card border border-line bg-surface p-4 text-quiet shadow-float">
        {none}
      </p>
    )
  return (
    <div
      id={list}
      role="listbox"
      tabIndex={-1}
      aria-labelledby={labelledBy}
      className="absolute inset-x-0 top-full z-40 mt-1.5 max-h-72 animate-appear overflow-y-auto rounded-card border border-line bg-surface p-1.5 shadow-float"
    >
      {seen.map((option, index) => (
        <div
          key={option.value}
          id={`${list}-${index}`}
          ref={index === active ? lit : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === chosen?.value}
          onPointerEnter={() => setActive(index)}
          onPointerDown={event => event.preventDefault()}
          onClick={() => choose(option)}
          onKeyDown={undefined}
          className={classes(
            'min-h-11 cursor-pointer rounded-control px-3 py-2 aria-selected:font-semibold',
            index === active && 'bg-primary-soft',
          )}
        >
          {option.label}
          {option.detail && <span className="block text-sm font-normal text-quiet">{option.detail}</span>}
        </div>
      ))}
    </div>
  )
}
