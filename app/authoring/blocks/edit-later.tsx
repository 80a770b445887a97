import type { ComponentType } from 'react'
import { later } from '#app/ui/later.tsx'

/** How a block is written, fetched with the first such block of a lesson. */
export const editLater = <P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>) =>
  later(load, { Waits: Waiting, told: 'inPlace' })

const Waiting = () => <div data-block-waits className="min-h-24 rounded-card bg-well" />
