import { settings } from './settings.server.ts'

const startedAt = Date.now()
let shift: number | undefined

/** The one clock. `BINA_CLOCK` sets what time it was when the process started; it goes on from there. */
export function now(): Date {
  shift ??= settings().BINA_CLOCK ? Date.parse(settings().BINA_CLOCK ?? '') - startedAt : 0
  return new Date(Date.now() + shift)
}

/** Milliseconds since 1970 by the machine's own clock, which files know and no demo moves. */
export const machineTime = (): number => Date.now()

/** Moves the clock to `instant`; only where the clock is one for trying out. */
export function moveClock(instant: Date) {
  if (settings().BINA_ENV === 'production') throw new Error('The clock of a production is not moved')
  shift = instant.getTime() - Date.now()
}
