export interface Bar {
  readonly name: string
  /** 0 to 1. */
  readonly share: number
}

const [width, height, gap] = [28, 120, 6]

/** Bars beside each other, for the eye alone: the same numbers stand in a table beside it. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const whole = bars.length * (width + gap) - gap
  return (
    <figure>
      <svg
        aria-hidden
        focusable="false"
        viewBox={`0 0 ${whole} ${height + 2}`}
        width={whole}
        className="h-auto max-w-full"
      >
        {bars.map(({ name, share }, at) => (
          <rect
            key={name}
            x={at * (width + gap)}
            y={height - Math.max(1, share * height)}
            width={width}
            height={Math.max(1, share * height)}
            rx={3}
            className="fill-primary"
          />
        ))}
        <line
          x1={0}
          x2={whole}
          y1={height + 1}
          y2={height + 1}
          strokeWidth={1.5}
          className="stroke-control"
        />
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">{label}</figcaption>
    </figure>
  )
}
