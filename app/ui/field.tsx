import { CircleAlert } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

/** What a control inside a `Field` must carry, so that label, help and error belong to it. */
export interface FieldControl {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldWords {
  name: string
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
  /** The label is there for screen readers only (a search box beside its button). */
  hideLabel?: boolean
}

export interface FieldProps extends FieldWords {
  className?: string
  children: (control: FieldControl) => ReactNode
}

/** Label above, help under it, then the control, then what is wrong with it. */
export function Field({ name, label, help, error, hideLabel, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label id={`${id}-label`} htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      {help && <Help id={`${id}-help`}>{help}</Help>}
      {children({ id, name, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

function Help({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-sm text-quiet">
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-semibold text-bad">
      <CircleAlert aria-hidden size={18} strokeWidth={2} className="mt-0.75 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** The looks of anything one types or chooses in. */
export const controlClass =
  'w-full min-h-11 rounded-control border border-control bg-surface px-3.5 py-2 text-base text-ink transition-colors ' +
  'hover:border-ink aria-invalid:border-bad aria-invalid:border-2 disabled:cursor-not-allowed disabled:bg-well disabled:text-quiet ' +
  '[&[readonly]]:bg-well'

type Control<Element extends 'input' | 'select' | 'textarea'> = FieldWords &
  Omit<ComponentPropsWithoutRef<Element>, keyof FieldWords>

export interface TextInputProps extends Control<'input'> {
  /** A unit or a button inside the right edge. */
  after?: ReactNode
}

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { name, label, help, error, hideLabel, className, after, ...rest },
  ref,
) {
  return (
    <Field {...{ name, label, help, error, hideLabel, className }}>
      {control => (
        <div className="relative">
          <input
            ref={ref}
            type="text"
            {...rest}
            {...control}
            className={classes(controlClass, Boolean(after) && 'pr-14')}
          />
          {after && (
            <div className="absolute inset-y-0 right-0 flex items-center pr-3 text-quiet">{after}</div>
          )}
        </div>
      )}
    </Field>
  )
})

export const TextArea = forwardRef<HTMLTextAreaElement, Control<'textarea'>>(function TextArea(
  { name, label, help, error, hideLabel, className, rows = 4, ...rest },
  ref,
) {
  return (
    <Field {...{ name, label, help, error, hideLabel, className }}>
      {control => (
        <textarea
          ref={ref}
          rows={rows}
          {...rest}
          {...control}
          className={classes(controlClass, 'field-sizing-content min-h-28')}
        />
      )}
    </Field>
  )
})

export interface Option {
  value: string
  label: string
  /** A second, quieter line. */
  help?: string
  disabled?: boolean
}

export interface SelectProps extends Control<'select'> {
  /** Either options or children (for groups). */
  options?: readonly Option[]
}

export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { name, label, help, error, hideLabel, className, options, children, ...rest },
  ref,
) {
  return (
    <Field {...{ name, label, help, error, hideLabel, className }}>
      {control => (
        <select ref={ref} {...rest} {...control} className={classes(controlClass, 'select-chevron pr-10')}>
          {options?.map(option => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  )
})
