import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { FieldError, type FieldWords, type Option } from './field.tsx'

const mark = 'mt-0.75 size-5.5 shrink-0 accent-primary'
const row =
  'flex min-h-11 items-start gap-3 rounded-control py-2 has-disabled:cursor-not-allowed has-disabled:text-quiet'

/** A row with its own frame, for choices that deserve room (answers, plans). */
const framed =
  'border border-control bg-surface px-4 py-3 transition-colors hover:border-primary ' +
  'has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary'

export interface CheckboxProps extends FieldWords, Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords> {
  framed?: boolean
}

export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { name, label, help, error, hideLabel, framed: isFramed, className, ...rest },
  ref,
) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={className}>
      <label className={classes(row, isFramed && framed)}>
        <input
          ref={ref}
          type="checkbox"
          name={name}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          {...rest}
          className={mark}
        />
        <span className={hideLabel ? 'sr-only' : 'min-w-0'}>{label}</span>
      </label>
      {help && (
        <div id={`${id}-help`} className="pl-8.5 text-sm text-quiet">
          {help}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
})

interface GroupProps extends Omit<FieldWords, 'hideLabel'> {
  hideLabel?: boolean
  options: readonly Option[]
  framed?: boolean
  /** Side by side where there is room. */
  inline?: boolean
  disabled?: boolean
  required?: boolean
  className?: string
}

export interface RadioGroupProps extends GroupProps {
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

export function RadioGroup({ defaultValue, value, onChange, ...group }: RadioGroupProps) {
  return (
    <Group {...group}>
      {(option, id) => (
        <input
          id={id}
          type="radio"
          name={group.name}
          value={option.value}
          required={group.required}
          disabled={option.disabled}
          defaultChecked={
            value === undefined && defaultValue !== undefined ? defaultValue === option.value : undefined
          }
          checked={value === undefined ? undefined : value === option.value}
          onChange={onChange && (() => onChange(option.value))}
          className={mark}
        />
      )}
    </Group>
  )
}

export interface CheckboxGroupProps extends GroupProps {
  defaultValue?: readonly string[]
  value?: readonly string[]
  onChange?: (value: readonly string[]) => void
}

export function CheckboxGroup({ defaultValue, value, onChange, ...group }: CheckboxGroupProps) {
  const toggled = (option: string, on: boolean) =>
    onChange?.(on ? [...(value ?? []), option] : (value ?? []).filter(other => other !== option))
  return (
    <Group {...group} required={undefined}>
      {(option, id) => (
        <input
          id={id}
          type="checkbox"
          name={group.name}
          value={option.value}
          disabled={option.disabled}
          defaultChecked={value === undefined ? defaultValue?.includes(option.value) : undefined}
          checked={value?.includes(option.value)}
          onChange={onChange && (event => toggled(option.value, event.currentTarget.checked))}
          className={mark}
        />
      )}
    </Group>
  )
}

function Group({
  label,
  help,
  error,
  hideLabel,
  options,
  framed: isFramed,
  inline,
  disabled,
  className,
  children,
}: GroupProps & { children: (option: Option, id: string) => ReactNode }) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset aria-describedby={describedBy} disabled={disabled} className={classes('min-w-0', className)}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 font-semibold'}>{label}</legend>
      {help && (
        <div id={`${id}-help`} className="mb-1 text-sm text-quiet">
          {help}
        </div>
      )}
      <div className={classes('flex', inline ? 'flex-wrap gap-x-6' : 'flex-col', isFramed && 'gap-3 pt-1')}>
        {options.map(option => (
          <label
            key={option.value}
            htmlFor={`${id}-${option.value}`}
            className={classes(row, isFramed && framed)}
          >
            {children(option, `${id}-${option.value}`)}
            <span className="min-w-0">
              {option.label}
              {option.help && <span className="block text-sm text-quiet">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
