import { Play, Timer } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Slide } from './deck.ts'
import { fieldOf, timesIn } from './times-form.ts'
import { slideWords } from './words.ts'

interface TimeRowProps {
  readonly slide: Slide
  readonly base: string
  readonly written: string
  readonly error: string | undefined
  readonly mayEdit: boolean
  readonly putNow: (field: HTMLInputElement) => void
  readonly seek: (second: number) => void
}

/** One slide with the field of its times. */
export function TimeRow({ slide, base, written, error, mayEdit, putNow, seek }: TimeRowProps) {
  const t = useWords(slideWords)
  const field = useRef<HTMLInputElement>(null)
  const { number, title, width, height } = slide
  const hear = () => {
    const [first] = timesIn(field.current?.value ?? '')
    if (typeof first === 'number') seek(first)
  }
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3">
      <img
        src={`${base}/${number}-small.webp`}
        alt=""
        loading="lazy"
        width={width}
        height={height}
        className="h-auto w-32 shrink-0 rounded-control border border-line bg-well"
      />
      <div className="flex min-w-48 flex-1 flex-col gap-2">
        <p className="font-semibold break-words">
          {title ? t('slideTitled', { number, title }) : t('slide', { number })}
        </p>
        <div className="flex flex-wrap items-end gap-2">
          <TextInput
            ref={field}
            name={fieldOf(number)}
            label={t('startsAt', { number })}
            hideLabel
            defaultValue={written}
            error={error}
            inputMode="decimal"
            maxLength={400}
            autoComplete="off"
            className="w-36"
          />
          {mayEdit && (
            <Button
              type="button"
              size="small"
              icon={Timer}
              aria-label={t('nowAt', { number })}
              onClick={() => field.current && putNow(field.current)}
              className="noscript:hidden"
            >
              {t('now')}
            </Button>
          )}
          <Button
            type="button"
            size="small"
            variant="plain"
            icon={Play}
            iconOnly
            onClick={hear}
            className="noscript:hidden"
          >
            {t('hearAt', { number })}
          </Button>
        </div>
      </div>
    </li>
  )
}
