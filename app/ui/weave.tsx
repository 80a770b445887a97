import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { type Thread, weave, type Yarn } from './weave.ts'

const dyes: Record<Yarn, string> = {
  warp: 'stroke-line',
  tint: 'stroke-primary opacity-25',
  loose: 'stroke-control',
  ground: 'stroke-primary opacity-70',
  figure: 'stroke-primary',
  plain: 'stroke-control opacity-60',
  gold: 'stroke-accent',
  started: 'stroke-primary opacity-40',
}

export interface WeaveProps {
  /** Oldest first; as many as should be seen. */
  threads: readonly Thread[]
  /** The same facts in words; always beside the cloth. */
  words: ReactNode
  rows?: number
  /** Where the words stand. */
  side?: 'under' | 'beside'
  className?: string
}

/** The band of cloth: a thread for every week. */
export function Weave({ threads, words, rows = 7, side = 'under', className }: WeaveProps) {
  const cloth = weave(threads, rows)
  return (
    <figure
      className={classes(
        'flex min-w-0 gap-x-5 gap-y-3',
        side === 'under' ? 'flex-col' : 'flex-col sm:flex-row sm:items-center',
        className,
      )}
    >
      <svg
        aria-hidden
        focusable="false"
        viewBox={`0 0 ${cloth.width} ${cloth.height}`}
        width={cloth.width * 1.5}
        className="h-auto max-w-full shrink-0"
        fill="none"
        strokeLinecap="round"
      >
        {cloth.yarns.map(({ yarn, path }) => (
          <path
            key={yarn}
            d={path}
            strokeWidth={yarn === 'warp' || yarn === 'tint' ? 5 : 6}
            className={dyes[yarn]}
          />
        ))}
      </svg>
      <figcaption className="min-w-0">{words}</figcaption>
    </figure>
  )
}
