import { FileUp } from 'lucide-react'
import { type ComponentPropsWithoutRef, useEffect, useRef, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { classes } from './classes.ts'
import { controlClass, Field, type FieldWords } from './field.tsx'
import { words } from './words.ts'

export type FileInputProps = FieldWords & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'type'>

/** Chooses a file in the language of the page, which the browser's own control may not speak; without script that one is shown. */
export function FileInput({
  name,
  label,
  help,
  error,
  hideLabel,
  className,
  onChange,
  ...rest
}: FileInputProps) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<string | null>(null)
  useEffect(() => {
    const form = input.current?.form
    const forget = () => setFile(null)
    form?.addEventListener('reset', forget)
    return () => form?.removeEventListener('reset', forget)
  }, [])
  return (
    <Field {...{ name, label, help, error, hideLabel, className }}>
      {control => (
        <div
          className={classes(
            controlClass,
            'relative flex items-center gap-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          )}
        >
          <input
            ref={input}
            type="file"
            {...rest}
            {...control}
            onChange={event => {
              setFile(event.currentTarget.files?.[0]?.name ?? null)
              onChange?.(event)
            }}
            className="absolute inset-0 w-full cursor-pointer opacity-0 noscript:static noscript:opacity-100"
          />
          <span
            aria-hidden
            className="flex min-w-0 flex-wrap items-center gap-x-3 noscript:hidden [overflow-wrap:anywhere]"
          >
            <span className="flex items-center gap-2 font-semibold text-primary">
              <FileUp size={20} strokeWidth={1.75} className="shrink-0" />
              {t('chooseFile')}
            </span>
            <span className={file ? undefined : 'text-quiet'}>{file ?? t('noFile')}</span>
          </span>
        </div>
      )}
    </Field>
  )
}
