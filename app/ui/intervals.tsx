export interface IntervalShown {
  readonly name: string
  readonly low: number
  readonly middle: number
  readonly high: number
}

const height = 28
const width = 400

/**
 * Intervals under each other, around a line at nothing; for the eye alone, so the same numbers stand in a table beside it. `reach`
 * is what either edge stands for.
 */
export function Intervals({ rows, label }: { rows: readonly IntervalShown[]; label: string }) {
  const reach = Math.max(0.01, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])) * 1.1
  const x = (value: number) => width / 2 + (value / reach) * (width / 2)
  return (
    <figure>
      <svg
        aria-hidden
        focusable="false"
        viewBox={`0 0 ${width} ${rows.length * height}`}
        width={width}
        className="h-auto max-w-full"
      >
        <line
          x1={width / 2}
          x2={width / 2}
          y1={0}
          y2={rows.length * height}
          strokeWidth={1.5}
          className="stroke-control"
        />
        {rows.map(({ name, low, middle, high }, index) => {
          const y = (index + 0.5) * height
          return (
            <g key={name}>
              <line x1={x(low)} x2={x(high)} y1={y} y2={y} strokeWidth={3} className="stroke-primary" />
              {[low, high].map((end, side) => (
                <line
                  // biome-ignore lint/suspicious/noArrayIndexKey: two ends, always in this order
                  key={side}
                  x1={x(end)}
                  x2={x(end)}
                  y1={y - 6}
                  y2={y + 6}
                  strokeWidth={3}
                  className="stroke-primary"
                />
              ))}
              <circle cx={x(middle)} cy={y} r={6} strokeWidth={2} className="fill-accent stroke-paper" />
            </g>
          )
        })}
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">{label}</figcaption>
    </figure>
  )
}
