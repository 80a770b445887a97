import { useFormat } from '#app/web/format.ts'
import type { Heat } from './heat.ts'

const step = 20
const side = 16

const warmth: Record<Heat['level'], string> = {
  0: 'fill-well stroke-line',
  1: 'fill-primary/30 stroke-primary/30',
  2: 'fill-primary/65 stroke-primary/65',
  3: 'fill-primary stroke-primary',
}

/** A square a day, a column a week; the table of weeks says the same in words. */
export function HeatCalendar({ weeks, words }: { weeks: readonly (readonly Heat[])[]; words: string }) {
  const format = useFormat()
  const days = weeks.flat()
  return (
    <figure>
      <svg
        aria-hidden
        focusable="false"
        viewBox={`0 0 ${weeks.length * step} ${7 * step}`}
        width={weeks.length * step}
        className="h-auto max-w-full"
      >
        {weeks.map((week, column) =>
          week.map((heat, row) => (
            <Square key={heat.day} heat={heat} x={column * step + 2} y={row * step + 2} />
          )),
        )}
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">
        {`${format.shortDay(days[0]?.day ?? '')} – ${format.shortDay(days.at(-1)?.day ?? '')}. ${words}`}
      </figcaption>
    </figure>
  )
}

function Square({ heat, x, y }: { heat: Heat; x: number; y: number }) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={side}
        height={side}
        rx={4}
        strokeWidth={heat.isToday ? 2.5 : 1}
        className={heat.isToday ? `${warmth[heat.level]} stroke-accent!` : warmth[heat.level]}
      />
      {heat.off && (
        <circle
          cx={x + side / 2}
          cy={y + side / 2}
          r={2.5}
          className={heat.level > 1 ? 'fill-on-primary' : 'fill-control'}
        />
      )}
    </>
  )
}
