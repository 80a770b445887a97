import { useEffect, useId, useRef } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { partsOf } from './folding.ts'
import { type Bow, layoutOf, type Spot } from './map-layout.ts'
import { isDone } from './step-look.ts'
import { counted, type TrailItem } from './trail.ts'
import { walkWords } from './walk-words.ts'

const column = 136
const row = 104
const middle = { x: column / 2, y: 30 }
const x = (at: number) => at * column + middle.x
const y = (at: number) => at * row + middle.y

/** The path from left to right, for those with room; the trail below says the same in words. */
export function PathMap({ title, items }: { title: string; items: readonly TrailItem[] }) {
  const t = useWords(walkWords)
  const id = useId()
  const { spots, bows, columns, rows } = layoutOf(partsOf(items))
  const { done, all } = counted(items)
  const [width, height] = [columns * column, rows * row]
  const next = spots.find(({ stop }) => stop.isNext)?.column ?? 0
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const shown = section.current
    if (shown && x(next) > shown.clientWidth) shown.scrollLeft = x(next) - shown.clientWidth / 2
  }, [next])
  return (
    <section
      ref={section}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={id}
      className="mb-10 hidden overflow-x-auto pb-2 lg:block"
    >
      <svg role="img" aria-labelledby={id} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title id={id}>{t('map', { title, done, all })}</title>
        {bows.map(bow => (
          <BowLine key={`${bow.from.column},${bow.from.row}-${bow.to.column},${bow.to.row}`} bow={bow} />
        ))}
        {spots.map(spot => (
          <SpotMark key={spot.stop.id} spot={spot} />
        ))}
      </svg>
    </section>
  )
}

function BowLine({ bow: { from, to, isWalked } }: { bow: Bow }) {
  const [x1, y1, x2, y2] = [x(from.column), y(from.row), x(to.column), y(to.row)]
  const half = (x1 + x2) / 2
  return (
    <path
      d={`M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`}
      fill="none"
      strokeWidth={isWalked ? 3 : 2}
      className={isWalked ? 'stroke-primary' : 'stroke-line'}
    />
  )
}

function SpotMark({ spot: { stop, column: at, row: line } }: { spot: Spot }) {
  const isPale = stop.stand === 'closed' || stop.stand === 'spare'
  const done = isDone(stop.stand)
  return (
    <g>
      <circle
        cx={x(at)}
        cy={y(line)}
        r={stop.isNext ? 15 : 11}
        strokeWidth={stop.isNext ? 4 : 2.5}
        strokeDasharray={stop.stand === 'tested-out' || stop.stand === 'waived' ? '4 3' : undefined}
        className={classes(
          done ? 'fill-primary-soft stroke-primary' : 'fill-surface',
          !done && (stop.isNext ? 'stroke-accent' : isPale ? 'stroke-line' : 'stroke-control'),
        )}
      />
      {done && (
        <path
          d={`M${x(at) - 4.5} ${y(line)}l3.2 3.4 6-6.6`}
          fill="none"
          strokeWidth={2.25}
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-primary"
        />
      )}
      <text
        x={x(at)}
        y={y(line) + 33}
        textAnchor="middle"
        strokeWidth={5}
        className={classes(
          'stroke-paper text-xs [paint-order:stroke]',
          isPale ? 'fill-quiet' : 'fill-ink',
          stop.isNext && 'font-bold',
        )}
      >
        {linesOf(stop.title).map((text, i) => (
          <tspan key={text} x={x(at)} dy={i === 0 ? 0 : 15}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** The title in three short lines at most. */
function linesOf(title: string, width = 17): readonly string[] {
  const lines: string[] = ['']
  for (const word of title.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '' || line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`.trim()
    else lines.push(word)
  }
  const shown = lines.slice(0, 3).map(line => clipped(line, width))
  return lines.length > 3 ? [...shown.slice(0, 2), `${clipped(shown[2] ?? '', width - 1)}…`] : shown
}

const clipped = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)
