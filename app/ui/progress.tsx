import { classes } from './classes.ts'

export interface ProgressProps {
  /** From 0 to 1. */
  value: number
  /** What moves on, in words. */
  label: string
  /** How far, in words ("3 dari 5 langkah"). */
  valueText: string
  /** `line`: only the thin bar is seen, the words are read out. */
  look?: 'full' | 'line'
  tone?: 'primary' | 'accent' | 'good'
  className?: string
}

const tones = { primary: 'fill-primary', accent: 'fill-accent', good: 'fill-good' }

export function Progress({
  value,
  label,
  valueText,
  look = 'full',
  tone = 'primary',
  className,
}: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className={classes('w-full', className)}>
      {look === 'full' && (
        <div aria-hidden className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="font-semibold">{label}</span>
          <span className="text-quiet">{valueText}</span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={valueText}
        className={classes('overflow-hidden rounded-full bg-line', look === 'full' ? 'h-2' : 'h-1')}
      >
        <svg
          aria-hidden
          focusable="false"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="size-full"
        >
          <rect width={percent} height={1} className={tones[tone]} />
        </svg>
      </div>
    </div>
  )
}
