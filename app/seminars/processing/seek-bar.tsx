import { useState } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Film, tileAt } from './film.ts'
import { words } from './words.ts'

interface SeekBarProps {
  readonly film: Film | null
  readonly seconds: number
  readonly second: number
  readonly seek: (second: number) => void
}

/** A bar over the whole length that shows the picture at the moment under the pointer or being chosen by keys. */
export function SeekBar({ film, seconds, second, seek }: SeekBarProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const [shown, setShown] = useState<number | null>(null)
  const end = Math.max(1, Math.floor(seconds))
  return (
    <div className="relative mt-2 noscript:hidden">
      {shown !== null && film?.sprite && <Tile film={film} second={shown} />}
      <label className="flex items-center gap-3 text-sm text-quiet">
        <span>{t('seekTo')}</span>
        <input
          type="range"
          min={0}
          max={end}
          step={1}
          value={Math.min(end, Math.floor(second))}
          aria-valuetext={clock(second)}
          onChange={event => {
            const to = Number(event.currentTarget.value)
            setShown(to)
            seek(to)
          }}
          onPointerMove={event => {
            const { left, width } = event.currentTarget.getBoundingClientRect()
            setShown(Math.max(0, Math.min(end, ((event.clientX - left) / Math.max(1, width)) * end)))
          }}
          onPointerLeave={() => setShown(null)}
          onBlur={() => setShown(null)}
          className="min-h-11 min-w-0 flex-1 cursor-pointer accent-primary"
        />
        <span className="tabular-nums">{clock(shown ?? second)}</span>
      </label>
    </div>
  )
}

function Tile({ film, second }: { film: Film; second: number }) {
  const { sprite, base } = film
  if (!sprite) return null
  const { x, y } = tileAt(sprite, second)
  const { width, height, columns, count } = sprite
  return (
    <svg
      aria-hidden
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      className="pointer-events-none absolute bottom-full left-1/2 -translate-x-1/2 rounded-control border border-line bg-well"
    >
      <image
        href={`${base}/sprite.jpg`}
        width={width * columns}
        height={height * Math.ceil(count / columns)}
      />
    </svg>
  )
}
